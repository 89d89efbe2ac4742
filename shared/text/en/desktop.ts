/** English texts of the desktop shell. */
export const desktop = {
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.quit': 'Quit Contactpeil',
  'problem.engine_stopped': 'The calculation part of Contactpeil stopped unexpectedly. What was already loaded is safe.',
  'problem.sender_refused': 'This request did not come from the workbench and was refused.',
  'problem.operation_unknown': 'The workbench asked for something this version does not know.',
} as const;
