/** Names of the messages between preload and main; the only ones there are. */
export const channels = {
  call: 'contactpeil:call',
  cancel: 'contactpeil:cancel',
  progress: 'contactpeil:progress',
  chooseFiles: 'contactpeil:choose-files',
  dropped: 'contactpeil:dropped',
  reveal: 'contactpeil:reveal',
} as const;
