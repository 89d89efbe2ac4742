import type { desktop as keys } from '../en/desktop';

/** Dutch texts of the desktop shell. */
export const desktop: Record<keyof typeof keys, string> = {
  'menu.file': 'Bestand',
  'menu.edit': 'Bewerken',
  'menu.view': 'Beeld',
  'menu.quit': 'Contactpeil afsluiten',
  'problem.engine_stopped': 'Het rekendeel van Contactpeil is onverwacht gestopt. Wat al geladen was, is veilig.',
  'problem.sender_refused': 'Dit verzoek kwam niet van de werkbank en is geweigerd.',
  'problem.operation_unknown': 'De werkbank vroeg iets wat deze versie niet kent.',
};
