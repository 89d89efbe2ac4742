import { resolve } from 'node:path';
import { languages, type ReportFormat, reportFormats } from '../engine';
import { type Arguments, type Terminal, WrongUse } from './command';

/** Options that several commands share, read with the message that says what is right. */
export const textOption = (given: Arguments, name: string): string | undefined => {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
};

export function mustText(given: Arguments, name: string): string {
  const value = textOption(given, name);
  if (!value) throw new WrongUse('option_missing', { option: `--${name}` });
  return value;
}

export const flag = (given: Arguments, name: string): boolean => given.values[name] === true;
export const pathFrom = (terminal: Terminal, path: string): string => resolve(terminal.folder, path);

export const isLanguage = (value: string): value is (typeof languages)[number] => (languages as readonly string[]).includes(value);

/** --formats json,html; all of them unless given. */
export function formatsFrom(given: Arguments): ReportFormat[] {
  const value = textOption(given, 'formats');
  if (value === undefined) return [...reportFormats];
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const wrong = names.find((name) => !(reportFormats as readonly string[]).includes(name));
  if (wrong !== undefined) throw new WrongUse('format', { given: wrong, known: reportFormats.join(', ') });
  return [...new Set(names)] as ReportFormat[];
}

export interface ServiceLevelTarget {
  /** null: for every client. */
  readonly client: string | null;
  readonly target: number;
  readonly seconds: number;
}

const targetPattern = /^(?:(?<client>[^=]+)=)?(?<share>\d{1,3}(?:[.,]\d+)?)\s*%?\s*\/\s*(?<seconds>\d{1,5})\s*s?$/;

/** --service-level 80/20, or CLIENT=90/30 for one client; may be given several times. */
export function targetsFrom(given: Arguments): ServiceLevelTarget[] {
  const values = given.values['service-level'];
  const list = Array.isArray(values) ? values : values === undefined ? [] : [values];
  return list.map((value) => {
    const groups = targetPattern.exec(String(value).trim())?.groups;
    const target = Number(groups?.share?.replace(',', '.')) / 100;
    const seconds = Number(groups?.seconds);
    if (!groups || !(target > 0 && target <= 1) || !(seconds > 0)) throw new WrongUse('service_level', { given: String(value) });
    return { client: groups.client?.trim() ?? null, target, seconds };
  });
}
