import { useSyncExternalStore } from 'react';

export const screens = ['start', 'clients', 'import', 'service-level', 'teams', 'advice', 'export'] as const;
export type Screen = (typeof screens)[number];

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
