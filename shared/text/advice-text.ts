import type { Advice } from '../contract';
import type { AdviceFinding, Figure, Figures } from '../schema';
import { createFormats, type Formats } from './formats';
import { localeOf, type MessageValues, type Text } from './index';

const lowerFirst = (text: string) => (/^\p{Lu}-?\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text);

/** A sentence that opens with a bound name starts with a capital all the same. */
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Names of drivers, metrics and definitions come as ids, several joined by a comma; in a sentence they are a list in lower case. */
function named(text: Text, ids: string, prefixes: readonly string[]): string {
  const names = ids.split(',').map((id) => {
    const key = prefixes.map((prefix) => `${prefix}.${id}`).find((one) => text.has(one));
    return key ? lowerFirst(text.sayOr(key, id)) : id;
  });
  return new Intl.ListFormat(localeOf(text.language), { type: 'conjunction' }).format(names);
}

/** Many names already say that they are a team ("Team Lek", "Ploeg Leie"); "team Team Lek" would read as a fault. */
const saysTeam = /^(team|ploeg|groep|group|squad|unit|afdeling|equipe|équipe)\b/i;
const teamNamed = (text: Text, name: string) => (saysTeam.test(name) ? name : text.say('advice.team_named', { name }));

/** A bound figure as words of the language. Counts stay numbers, because a message may decline with them. */
function spoken(text: Text, formats: Formats, name: string, figure: Figure): string | number {
  switch (figure.unit) {
    case 'ratio':
      return name === 'target' ? formats.target(figure.value) : formats.percent(figure.value);
    case 'points':
      return formats.pointsInWords(figure.value);
    case 'seconds':
    case 'duration':
      return formats.duration(figure.value);
    case 'span':
      return formats.span(figure.value);
    case 'count':
      return Math.round(figure.value);
    case 'agents':
    case 'score':
    case 'decimal':
    case 'nps':
      return formats.number(figure.value, 1);
    case 'euro':
      return formats.euro(figure.value);
    case 'price':
      return formats.euro(figure.value, 2);
    case 'date':
      return formats.date(figure.value);
    case 'weekday':
      return formats.weekday(Number(figure.value));
    case 'driver':
      return named(text, figure.value, ['driver']);
    case 'channel':
      return named(text, figure.value, ['chart.channel']);
    case 'satisfaction_driver':
      return named(text, figure.value, ['satisfaction_driver']);
    case 'metric':
      return named(text, figure.value, ['metric', 'definition']);
    case 'team':
      return teamNamed(text, figure.value);
    case 'time':
    case 'name':
      return figure.value;
  }
}

/** Values of the figures for a message. Large counts are written out, since ICU would print them bare. */
export function adviceValues(text: Text, figures: Figures): MessageValues {
  const formats = createFormats(text);
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const value = spoken(text, formats, name, figure);
      return [name, typeof value === 'number' && value >= 1000 ? formats.number(value) : value];
    }),
  );
}

/** Advice in words. Throws on a key or figure that is missing: an incomplete sentence must never reach a reader. */
export function renderAdvice(text: Text, finding: AdviceFinding): Advice {
  const values = adviceValues(text, finding.figures);
  const say = (key: string) => {
    if (!text.has(key)) throw new Error(`No text for ${key}`);
    return upperFirst(text.say(key, values));
  };
  return {
    id: finding.id,
    role: finding.role,
    subject: finding.subject,
    title: say(finding.title),
    observation: say(finding.observation),
    cause: say(finding.cause),
    actions: finding.actions.map((action) => ({
      what: say(action.what),
      who: say(action.who),
      when: text.sayOr(action.when, action.when),
    })),
    effect: say(finding.effect),
    effort: finding.effort,
    priority: finding.priority,
    evidence: [...finding.evidence],
  };
}
