/**
 * A file that is dropped beside the place for it would make a browser leave the page and show that file, and with the page goes what a person
 * was busy with. Where files may be dropped, the screen takes them.
 */
for (const kind of ['dragover', 'drop'] as const) {
  window.addEventListener(kind, (event) => {
    // A screen that takes files has said so by now; text may be dragged into a field as anywhere.
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.dataTransfer.dropEffect = 'none';
    event.preventDefault();
  });
}

export {};
