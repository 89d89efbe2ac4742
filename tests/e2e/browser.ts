import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const onMachine = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];
/** No network of its own, and no sandbox because tests also run as root in a container. Web security stays on: the content policy is under test. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium: the one named in CHROME, the machine's own, or the one that comes with npm. */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env.CHROME, ...onMachine].find((path) => path !== undefined && existsSync(path));
  const executablePath = found ?? (await fromNpm());
  return chromium.launch({ executablePath, headless: true, args: flags });
}

async function fromNpm(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
