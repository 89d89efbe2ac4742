/** The nonce that the host wrote into the page; styles made at run time carry it, or the content policy refuses them. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock under drawers and dialogs asks for its nonce by this name, which bundlers agreed on. Import this file before React draws.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
