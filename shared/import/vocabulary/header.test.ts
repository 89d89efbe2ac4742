import { describe, expect, it } from 'vitest';
import { readHeader } from './header';
import { meaningsOf } from './match';

describe('what a header says', () => {
  it.each([
    ['Beantwoord binnen 20 sec', { thresholdSeconds: 20, unit: null }],
    ['Answered within 30 seconds', { thresholdSeconds: 30 }],
    ['Servicelevel (80/20)', { thresholdSeconds: 20 }],
    ['Service Level (20 Seconds)', { thresholdSeconds: 20 }],
    ['Gem. wachttijd (mm:ss)', { statistic: 'mean', unit: 'mm:ss' }],
    ['Total Handle (ms)', { statistic: 'total', unit: 'ms' }],
    ['AvgTalkDuration', { statistic: 'mean', subject: 'talk duration' }],
    ['Roosteruren', { unit: 'h' }],
    ['Verwachte AHT (sec)', { forecast: true, unit: 's' }],
    ['Afgehaakt %', { statistic: 'rate', unit: 'percent' }],
    ['First reply time (min)', { unit: 'min' }],
    ['Binnen 24 uur', { thresholdSeconds: 86_400 }],
    ['8 uur', { thresholdSeconds: null }],
    ['Opgehangen < 10 s', { quickly: 'opgehangen', thresholdSeconds: 10 }],
    ['Beantwoord', { quickly: null }],
  ])('%s', (text, said) => expect(readHeader(text)).toMatchObject(said));

  it.each([
    ['Aangeboden', 'offered'],
    ['callsoffered', 'offered'],
    ['Abandons', 'abandoned'],
    ['Wachtrij', 'queue'],
    ['Gem. wachttijd', 'asa'],
    ['Nawerktijd', 'acw_time'],
    ['ForecastedCalls', 'forecast_volume'],
    ['Angenommen innerhalb 20 Sek', 'answered_within_threshold'],
    ['Satisfaction rating', 'csat_score'],
    ['Op de lijn', 'on_queue_agents'],
    ['Opgehangen < 10 s', 'short_abandoned'],
    ['Opgehangen < 20 s', 'abandoned_within_threshold'],
    ['Opgehangen', 'abandoned'],
  ])('%s means %s', (text, concept) => expect(meaningsOf(readHeader(text))[0]?.concept).toBe(concept));

  it('takes a mean for no longest', () => {
    expect(meaningsOf(readHeader('Avg Wait')).map(({ concept }) => concept)).not.toContain('max_wait');
    expect(meaningsOf(readHeader('Longest wait'))[0]?.concept).toBe('max_wait');
  });

  it('knows nothing of what it does not know', () => {
    expect(meaningsOf(readHeader('Kleur van de auto'))).toEqual([]);
  });
});
