import {
  ActionIcon,
  AppShell,
  Group,
  NavLink,
  SegmentedControl,
  Select,
  Tooltip,
  useComputedColorScheme,
  Text as Words,
} from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { ErrorBoundary } from './components/error-boundary';
import {
  AdviceIcon,
  ClientsIcon,
  ComparisonIcon,
  CustomersIcon,
  ExportIcon,
  ImportIcon,
  LedgerIcon,
  MoonIcon,
  QuestionIcon,
  SunIcon,
  TeamsIcon,
} from './components/icons';
import { ProofDrawer } from './components/proof-drawer';
import { useCurrentClient, useOpenWorkspace } from './components/workspace-gate';
import { AdviceScreen } from './screens/advice/advice-screen';
import { BacklogScreen } from './screens/backlog/backlog-screen';
import { ChangesScreen } from './screens/changes/changes-screen';
import { ChannelsScreen } from './screens/channels/channels-screen';
import { ClientsScreen } from './screens/clients/clients-screen';
import { ComparisonScreen } from './screens/comparison/comparison-screen';
import { ExportScreen } from './screens/export/export-screen';
import { ImportScreen } from './screens/import/import-screen';
import { JourneyScreen } from './screens/journey/journey-screen';
import { SatisfactionScreen } from './screens/satisfaction/satisfaction-screen';
import { ServiceLevelScreen } from './screens/service-level/service-level-screen';
import { StartScreen } from './screens/start/start-screen';
import { TeamsScreen } from './screens/teams/teams-screen';
import { WhatIfScreen } from './screens/what-if/what-if-screen';
import { goTo, hashOf, navigation, partsBeside, type Screen, usePlace } from './state/place';
import { usePreferences } from './state/preferences';
import { useText } from './text/text-context';

const icons: Record<(typeof navigation)[number][0], ReactNode> = {
  start: <QuestionIcon />,
  clients: <ClientsIcon />,
  import: <ImportIcon />,
  'service-level': <LedgerIcon />,
  teams: <TeamsIcon />,
  satisfaction: <CustomersIcon />,
  comparison: <ComparisonIcon />,
  advice: <AdviceIcon />,
  export: <ExportIcon />,
};

const content: Record<Screen, () => ReactNode> = {
  start: StartScreen,
  clients: ClientsScreen,
  import: ImportScreen,
  'service-level': ServiceLevelScreen,
  backlog: BacklogScreen,
  'what-if': WhatIfScreen,
  changes: ChangesScreen,
  teams: TeamsScreen,
  satisfaction: SatisfactionScreen,
  journey: JourneyScreen,
  channels: ChannelsScreen,
  comparison: ComparisonScreen,
  advice: AdviceScreen,
  export: ExportScreen,
};

function Preferences() {
  const text = useText();
  const { language, setLanguage, setTheme } = usePreferences();
  const scheme = useComputedColorScheme('light');
  const label = text.say(scheme === 'dark' ? 'screen.to_light' : 'screen.to_dark');
  return (
    <Group gap="xs" wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={text.say('screen.language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'nl')}
        data={[
          { value: 'nl', label: 'NL' },
          { value: 'en', label: 'EN' },
        ]}
      />
      <Tooltip label={label}>
        <ActionIcon variant="default" size="md" aria-label={label} onClick={() => setTheme(scheme === 'dark' ? 'light' : 'dark')}>
          {scheme === 'dark' ? <SunIcon /> : <MoonIcon />}
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function ClientSelect() {
  const text = useText();
  const place = usePlace();
  const { client, clients } = useCurrentClient();
  if (!client) return null;
  return (
    <Select
      size="xs"
      w={240}
      aria-label={text.say('screen.client')}
      value={client.id}
      allowDeselect={false}
      searchable={clients.length > 8}
      data={clients.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(clientId) => goTo({ screen: place.screen, clientId })}
    />
  );
}

function Header() {
  const { open } = useOpenWorkspace();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="md" wrap="nowrap">
        <Words fw={700} size="lg" c="var(--mantine-primary-color-light-color)">
          Contactpeil
        </Words>
        {open ? (
          <Words size="sm" className="cp-quiet" truncate maw={260}>
            {open.name}
          </Words>
        ) : null}
      </Group>
      <Group gap="md" wrap="nowrap">
        <ClientSelect />
        <Preferences />
      </Group>
    </Group>
  );
}

/** The parts of one question, above its screens: causes, what if, changes. Nothing for a screen that stands alone. */
function Parts({ parts }: { readonly parts: readonly Screen[] }) {
  const text = useText();
  const place = usePlace();
  if (parts.length < 2) return null;
  return (
    <nav className="cp-parts" aria-label={text.say(`nav.${parts[0] as Screen}`)}>
      {parts.map((screen) => (
        <a
          key={screen}
          href={hashOf({ screen, clientId: place.clientId })}
          {...(screen === place.screen ? { 'aria-current': 'page' as const } : {})}
        >
          {text.sayOr(`nav.part.${screen}`, text.say(`nav.${screen}`))}
        </a>
      ))}
    </nav>
  );
}

/** The workbench: header, navigation, the screen of the address, and the drawer with the proof of a figure. */
export function App() {
  const text = useText();
  const place = usePlace();
  const Content = content[place.screen];
  const name = text.say(`nav.${place.screen}`);
  const parts = partsBeside(place.screen);
  useEffect(() => {
    document.title = `${name} · Contactpeil`;
  }, [name]);
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 212, breakpoint: 'xs' }} padding="md">
      <button type="button" className="cp-skip" onClick={focusContent}>
        {text.say('screen.skip')}
      </button>
      <AppShell.Header>
        <Header />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={text.say('screen.navigation')}>
        {navigation.map(([first]) => (
          <NavLink
            key={first}
            href={hashOf({ screen: first, clientId: place.clientId })}
            label={text.say(`nav.${first}`)}
            leftSection={icons[first]}
            active={parts[0] === first}
            {...(parts[0] === first ? { 'aria-current': first === place.screen ? ('page' as const) : ('true' as const) } : {})}
          />
        ))}
        <Words size="xs" className="cp-quiet" mt="auto" p="xs">
          {text.say('screen.offline')}
        </Words>
      </AppShell.Navbar>
      <AppShell.Main className="cp-main" id="content" tabIndex={-1}>
        <div className="cp-page">
          <Parts parts={parts} />
          <ErrorBoundary key={place.screen}>
            <Content />
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      <ProofDrawer />
    </AppShell>
  );
}

/** A link to #content would change the address, which is the place a person is at; so the focus is moved instead. */
const focusContent = () => document.getElementById('content')?.focus();
