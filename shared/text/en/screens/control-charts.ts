/** Control charts: every figure with its centre, limits and signals. */
export const controlCharts = {
  'control.title': 'Every series',
  'control.lead':
    'The control chart of every figure that was searched for changes. A signal is a hint to go and look; whether something changed, only the test on this page says.',
  'control.by_chance':
    'Of the {charts, number} control charts {signalling, plural, =0 {none signals} one {one signals} other {# signal}}. Even when nothing changes, about {expected} would signal for series such as these: that was measured on simulated series without a change.',
  'control.choose': 'Show the control chart of',
  'control.choice': '{figure} ({signals, plural, =0 {no signal} one {one signal} other {# signals}})',
  'control.chart_title':
    '{figure}: {signals, plural, =0 {no signal} one {one signal} other {# signals}} in {points, number} {grain, select, week {weeks} other {days}}',
  'control.footer':
    '{points, number} {grain, select, week {weeks} other {days}}, {first} to {last}. {pattern, select, out {Without the pattern of the week and without holidays; the scatter that the pattern took along is counted in the limits again.} other {As measured, no pattern of the week taken out.}} Limits: 2.66 times the mean step from point to point on either side of the centre, reckoned on the scale of the test; wider on days with few cases.',
  'control.measured': 'Value',
  'control.centre': 'Centre',
  'control.upper': 'Upper limit',
  'control.lower': 'Lower limit',
  'control.signal': 'Signal',
  'control.alarm': 'Cusum alarm',
  'control.levels': 'Centre and limits',
  'control.centre_why':
    'The centre is the middle of the points without the pattern of the week. ‘Before’ and ‘after’ of a change count all contacts together, and can therefore lie a little beside it.',
  'control.period': 'Period',
  'control.points': 'Points',
  'control.step': 'Largest ordinary step',
  'control.signals': 'Signals',
  'control.rule': 'Kind of signal',
  'control.from': 'From',
  'control.to': 'Up to',
  'control.rule.beyond_limit': 'beyond the limits',
  'control.rule.eight_on_one_side': 'eight or more in a row on one side of the centre',
  'control.rule.two_of_three_beyond_two_sigma': 'two of three far from the centre, on the same side',
  'control.rule.cusum_up': 'small deviations upwards add up to an alarm (cusum)',
  'control.rule.cusum_down': 'small deviations downwards add up to an alarm (cusum)',
  'control.per_level': 'A change was shown here: each level has a centre and limits of its own.',
  'control.no_limits': 'A level of fewer than twelve points has a centre, but no limits and no signals.',
  'control.neighbours':
    'Points next to each other are alike (correlation {correlation}). That makes the limits too tight, and a signal says little here.',
  'control.provisional_why': 'Limits on fewer than twenty points are provisional.',
  'control.means':
    'As long as nothing special happens, the figure moves between the limits. A signal is a day or a run that does not fit well: look at what went on then.',
  'control.not':
    'Not that something changed, nor what brought it about. The limits say what is ordinary, not what is good: they are no target. No advice rests on a signal.',
} as const;
