import type { ReactNode } from 'react';

/** Line icons drawn here, because the page may fetch nothing and a whole icon set would outweigh it. Decorative: the text beside them says it. */
function Icon({ children, size = 18 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const QuestionIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M9.5 9.2a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2 1-1.2 1.9M12 17h.01" />
  </Icon>
);
export const ClientsIcon = () => (
  <Icon>
    <path d="M4 20V6l8-3 8 3v14M4 20h16M9 20v-4h6v4M8.5 9h.01M12 9h.01M15.5 9h.01M8.5 12.5h.01M12 12.5h.01M15.5 12.5h.01" />
  </Icon>
);
export const ImportIcon = () => (
  <Icon>
    <path d="M12 3v11m0 0 4-4m-4 4-4-4M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3" />
  </Icon>
);
export const LedgerIcon = () => (
  <Icon>
    <path d="M3 21h18M5 21V5h3v16M10.5 9V6h3v3M16 21v-9h3v9M8 5h2.5M13.5 9v3H16" />
  </Icon>
);
export const TeamsIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.2" />
    <path d="M3 20c.5-3.4 2.8-5.2 6-5.2s5.5 1.8 6 5.2M15.5 5.2a3.2 3.2 0 0 1 0 5.6M17.5 15.1c2 .7 3.2 2.4 3.5 4.9" />
  </Icon>
);
export const AdviceIcon = () => (
  <Icon>
    <path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3Z" />
  </Icon>
);
export const ExportIcon = () => (
  <Icon>
    <path d="M12 14V3m0 0 4 4m-4-4L8 7M5 12H4v7a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7h-1" />
  </Icon>
);
export const ProofIcon = () => (
  <Icon size={14}>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5M8 10.5l2 2 3.2-3.7" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon size={16}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4 2.8 20h18.4L12 4Zm0 6v4.5M12 17.5h.01" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5Z" />
  </Icon>
);
export const CustomersIcon = () => (
  <Icon>
    <path d="M4 5h11a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H9l-4 3v-3H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM20 10v8l-3-2h-4" />
  </Icon>
);
export const ComparisonIcon = () => (
  <Icon>
    <path d="M12 4v16M7 20h10M5 7h14M5 7l-2.5 6a2.6 2.6 0 0 0 5 0L5 7ZM19 7l-2.5 6a2.6 2.6 0 0 0 5 0L19 7Z" />
  </Icon>
);
