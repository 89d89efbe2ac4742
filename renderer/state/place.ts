import { useSyncExternalStore } from 'react';

/** The navigation: each entry is one screen, or a few that answer parts of one question and are shown as parts of it. */
export const navigation = [
  ['start'],
  ['clients'],
  ['import'],
  ['service-level', 'backlog', 'what-if', 'changes'],
  ['teams'],
  ['satisfaction', 'journey', 'channels'],
  ['comparison'],
  ['advice'],
  ['export'],
] as const;
export type Screen = (typeof navigation)[number][number];
export const screens: readonly Screen[] = navigation.flat();

/** Where the person is: a screen, and the client it is about. Lives in the address, so that back and forward work. */
export interface Place {
  readonly screen: Screen;
  readonly clientId: string | null;
}

const isScreen = (name: string): name is Screen => (screens as readonly string[]).includes(name);

/** Reads '#/service-level/noordlicht'; anything unknown is the start. */
export function placeOf(hash: string): Place {
  const [screen = '', client = ''] = hash.replace(/^#\/?/, '').split('/');
  return { screen: isScreen(screen) ? screen : 'start', clientId: client ? decodeURIComponent(client) : null };
}

export const hashOf = ({ screen, clientId }: Place): string => `#/${screen}${clientId ? `/${encodeURIComponent(clientId)}` : ''}`;

/** A screen as the engine names it (service_level or service-level); null when this version has no such screen. */
export function screenNamed(name: string): Screen | null {
  const plain = name.replaceAll('_', '-');
  return isScreen(plain) ? plain : null;
}

/** The screens that stand together with this one, itself included. */
export const partsBeside = (screen: Screen): readonly Screen[] =>
  navigation.find((parts) => (parts as readonly Screen[]).includes(screen)) ?? [screen];

export function goTo(place: Place): void {
  window.location.hash = hashOf(place);
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return placeOf(hash);
}
