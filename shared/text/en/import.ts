/** English texts of import; ICU message syntax. The keys here are the keys of every language. */
export const importing = {
  'alarm.encoding_judged':
    'The letters with accents were read as {encoding} ({percent, number} % sure). Look at names with accents; another encoding can be chosen.',
  'alarm.mixed_encoding':
    '{count, plural, one {One line is} other {# lines are}} in another encoding than the rest; probably two files were pasted together.',
  'alarm.twice_encoded':
    '{count, plural, one {One word was} other {# words were}} spoilt before the file came (such as JosÃ© for José): it was saved twice in different encodings. Ask for the original export if names matter.',
  'tip.encoding_judged': 'Compare a few names with the source; choose another encoding if they look wrong.',
  'tip.mixed_encoding': 'Check the names in those rows, or ask for one export in one piece.',
  'tip.twice_encoded': 'Ask for the original export if these names must match other files.',
  'tip.rows_wider': 'Look at these rows in the file; choose another separator when exporting.',
  'tip.rows_narrower': 'Look at these rows: are they totals or remarks, or is something missing?',
  'tip.quote_not_closed': 'Look at these rows in the file and check that the texts are right.',
  'tip.error_values': 'Repair the formulas in Excel if these cells matter.',
  'tip.formula_without_value': 'Open the file in Excel, save it and add it again.',
  'tip.hidden_rows': 'Check whether the hidden rows should count.',
  'tip.rows_out_of_order': 'Open the file in Excel, save it and add it again.',
  'tip.rows_far_apart': 'Look at the cells far below; delete them if they do not belong there.',
  'tip.string_missing': 'Open the file in Excel, let it repair the file and save it.',
  'tip.sheet_shorter_than_promised': 'Check the last rows in Excel: the export may have been cut off.',
  'tip.sheet_has_pivot': 'Add the export behind the pivot table instead.',
  'tip.sheet_without_cells': 'Nothing to do, unless figures stand only there.',
  'tip.archive_file_refused': 'Unpack the archive and look at these files.',
  'alarm.rows_wider':
    '{count, plural, one {One row has} other {# rows have}} more cells than the {width, number} columns; the separator is probably used inside a text.',
  'alarm.fixed_columns': 'No separator: the {count, number} columns stand at fixed places and were cut there.',
  'tip.fixed_columns': 'Compare a row with the file; an export as CSV or Excel is safer.',
  'alarm.fixed_line_crossed':
    '{count, plural, one {One line with figures runs} other {# lines with figures run}} across the places of the columns and {count, plural, one {was} other {were}} not cut.',
  'tip.fixed_line_crossed': 'Look at these lines in the file; if need be ask for the same export as CSV or Excel.',
  'alarm.rows_narrower': '{count, plural, one {One row has} other {# rows have}} fewer cells than the {width, number} columns.',
  'alarm.quote_not_closed':
    '{count, plural, one {One quotation mark was} other {# quotation marks were}} never closed and read as an ordinary character.',
  'alarm.error_values': '{count, plural, one {One cell holds} other {# cells hold}} an error of Excel (such as #N/A) and counts as empty.',
  'alarm.formula_without_value':
    '{count, plural, one {One formula has no stored result and counts} other {# formulas have no stored result and count}} as empty. Open the file in Excel, save it and add it again.',
  'alarm.hidden_rows':
    '{count, plural, one {One row is hidden in Excel (a filter is on); it was} other {# rows are hidden in Excel (a filter is on); they were}} read too.',
  'alarm.rows_out_of_order':
    '{count, plural, one {One row number comes} other {# row numbers come}} twice or in the wrong order in the file.',
  'alarm.rows_far_apart': 'Far below the table there are more cells, up to row {to, number}.',
  'alarm.string_missing':
    '{count, plural, one {One text cell refers to a text that is not in the file; it counts} other {# text cells refer to a text that is not in the file; they count}} as empty.',
  'alarm.sheet_shorter_than_promised': 'The sheet says it has {promised, number} rows, but {came, number} came.',
  'alarm.sheet_has_pivot':
    'The sheet holds {count, plural, one {a pivot table} other {# pivot tables}}: sums of other rows, not rows of their own.',
  'alarm.sheet_without_cells': 'The sheet {sheet} is a chart or macro sheet without cells and was left out.',
  'alarm.archive_file_refused': '{count, plural, one {One file} other {# files}} in the archive could not be read.',
  'skip.title': 'title',
  'skip.earlier_state': 'earlier state of the same ticket',
  'skip.empty_cell': 'empty cell',
  'skip.blank': 'empty row',
  'skip.total': 'total',
  'skip.subtotal': 'subtotal',
  'skip.average': 'average of the rows above',
  'skip.repeated_header': 'header repeated',
  'skip.footer': 'remark below the table',
  'skip.group_label': 'label of a group of rows',
  'skip.outside_table': 'outside the table',
  'reject.unreadable': 'this cell cannot be read as what its column holds',
  'reject.estimate': 'an estimate stands where a count belongs',
  'reject.missing_required': 'a value without which the row says nothing is missing',
  'reject.negative_duration': 'a duration below zero',
  'reject.negative_count': 'a count below zero',
  'problem.no_table_found': 'No table was found in {file}.',
  'problem.no_row_loadable': 'Not one of the {rows, number} rows of {file} could be loaded.',
  'problem.already_loaded': '{file} was loaded before, as {before}.',
  'problem.overlapping_rows':
    '{count, number} of the {rows, number} rows of {file} were loaded before from {other} ({from} to {to}). Nothing was loaded, or they would count twice.',
  'tip.overlapping_rows': 'Let the new rows replace the old ones, or load both if they really count different things.',
  'problem.undo_later_first': '{file} cannot be taken back yet: {later} replaced {rows, plural, one {one row} other {# rows}} of it.',
  'tip.undo_later_first': 'Take the later file back first.',
  'tip.see_rejects': 'Look at the rejected rows: column, value and reason stand beside each row.',
  'reading.header_exact': 'the header is the known term “{term}”',
  'reading.header_vendor': '{system} writes this header (“{term}”)',
  'reading.header_subject': 'without “average” or “total” the header is the known term “{term}”',
  'reading.header_alike': 'the header resembles “{term}”',
  'reading.header_values': 'the values show it: {because}',
  'reading.header_position': 'no header row: {system} always writes this value in this place',
  'reading.chosen': 'chosen by a person',
  'reading.remembered': 'chosen before for the same headers',
  'reading.derived': 'computed from {from}',
  'reading.mean_times': 'a mean, multiplied by {by} to a total',
  'reading.unit_by_counts': 'only in {unit} does it come to a usual time per contact (divided by “{by}”)',
  'reading.mean_unit_by_counts': 'a mean, multiplied by {by} to a total; only in {unit} is it a usual time per contact',
  'reading.rate_times': 'a share, multiplied by {by}',
  'reading.combined': 'combined with column {with}',
  'reading.crossed_names': '{count} columns, each of one queue, channel or person: their cells together',
  'reading.sum_of_names': 'the sum of the {count} columns beside it: not loaded, but compared',
  'reading.crossed': '{count} columns with the same measure: their cells together',
  'reading.filled_down': 'empty cells take the value above',
  'reading.not_needed': 'left out: {field} comes from column {other}',
  'reading.used_by': 'used for another kind of data: {fact}',
  'reading.no_values': 'the column is empty',
  'reading.too_few_values': 'filled on too few rows ({filled} of {rows})',
  'reading.unnamed': 'the column has no header, and its values do not prove what it is',
  'reading.time_without_day': 'a time without a date: of which day is not known',
  'reading.not_readable': 'could be {field}, but the values do not fit (such as “{example}”)',
  'reading.ambiguous': 'left out: “{example}” can be read in two ways',
  'reading.kept_out_personal': 'free text, left out for privacy',
  'reading.other_meaning': 'not a part of this kind of data',
  'reading.meaning_of_other_kind':
    'the header seems to mean {field}, which belongs to {home}. This table is read as {fact}, so the column counts nowhere. If it means something else here, choose what the column is',
  'reading.meaning_unused':
    'the header seems to mean {meaning}, and no figure rests on that. If it means something else here, choose what the column is',
  'reading.table_refused': 'the header is the known term “{term}”, but the table as a whole is not loaded',
  'reading.unknown_header': 'the header is not known',
  'reading.fact_group': 'the columns under “{label}”, recognised by {fields}',
  'reading.fact_fields': 'recognised by {fields}',
  'reading.fact_system': 'export of {system}, recognised by {fields}',
  'reading.fact_no_header': 'no header row; known by its values as an export from {system}: {fields}',
  'reading.no_header_open':
    'a table without a header row, probably from {system}; the values fit in more than one way ({ways}). Put the column names above it, or ask for the export with headers',
  'reading.fact_chosen': 'chosen by a person: {fact}',
  'reading.absence_spans':
    'a list of leave and sickness, with the first and last day of each spell ({first}, {last}); absence is a share of the scheduled time, which is not in it. Ask for an export from the planning with the scheduled and the absent hours per employee and day',
  'reading.nothing_fits': 'the columns do not make up a known kind of data',
  'reading.pivot': 'a pivot table (“{label}”): sums of other rows, no rows of its own; ask for the rows underneath',
  'reading.dates_without_measures': 'only dates, no figures ({columns})',
  'reading.free_text': 'free text, not a table',
  'reading.no_table': 'no table found',
  'reading.no_header': 'a table without a header row',
  'reading.empty_sheet': 'an empty sheet',
  'reading.only_header': 'a header without rows ({columns})',
  'reading.few_cells': 'only a few cells',
  'reading.field_missing': 'looks like {fact}, but {field} is missing',
  'reading.field_ambiguous': 'looks like {fact}, but {field} can be read in two ways (such as “{example}”); choose the notation',
  'reading.state_log':
    'a log of what agents did ({column}: {examples}), one row per status; ask for a report with the time in each status per agent and day, or the number of contacts and the talk time',
  'reading.summary': 'a summary of {rows, plural, one {one row} other {{rows} rows}}, not rows of their own',
  'reading.dates_under_years':
    'column {column} has dates of its own under headings of years ({header}): each cell has its year twice; ask for the export with one date per row',
  'reading.headings_without_year':
    '{columns} columns of days or weeks without a year ({header}): put the year above the table, in the name of the sheet or in the file name',
  'reading.names_without_measure':
    '{columns} columns headed by names (“{header}”), and nothing says what their numbers are: put it above the table (“Offered by queue”) or choose it at “{header}”',
  'reading.crossed_without_measure':
    'one measure spread over {columns} columns, but nothing says which: choose at “{header}” what the cells are, or put the name of the measure above the table',
  'alarm.thousands_or_decimals': 'In column {header}, {example} is read as {taken, number}; it could also be {other, number}.',
  'tip.thousands_or_decimals': 'Compare a cell with the source and change the notation if needed.',
  'alarm.thousands_or_decimals_open':
    'Column {header} is left out: {example} can be {taken, number} or {other, number} and nothing tells which.',
  'tip.thousands_or_decimals_open': 'Choose the notation of this column.',
  'alarm.mixed_decimals': 'Column {header} mixes decimal commas and decimal points.',
  'tip.mixed_decimals': 'Ask for the export again, in one notation.',
  'alarm.percent_and_fraction':
    'Column {header} mixes percentages and fractions: {example} without a percent sign is read as {taken, number} %; it may also be {other, number} %.',
  'tip.percent_and_fraction': 'Compare a cell without a percent sign with the source, and change the notation if need be.',
  'alarm.day_or_month': 'In column {header}, {example} is read as {taken}; it could also be {other}.',
  'tip.day_or_month': 'Check one date with the client; change the notation if needed.',
  'alarm.day_or_month_open':
    'The dates in column {header} can be day-month or month-day ({example}: {taken} or {other}) and nothing tells which.',
  'tip.day_or_month_open': 'Choose the notation of this column.',
  'alarm.minutes_or_hours': 'In column {header}, {example} is read as {taken}; it could also be {other}.',
  'tip.minutes_or_hours': 'Compare a cell with the source and change the notation if needed.',
  'alarm.clock_figures':
    'In column {header} {example} is read {taken, select, as_clock {as a clock without its colon ({unit, select, h {hours and minutes} min {minutes and seconds} other {hours, minutes and seconds}})} other {as a figure ({unit, select, h {hours} min {minutes} other {seconds}})}}; it may also be {taken, select, as_clock {a figure} other {a clock without its colon}}.',
  'tip.clock_figures': 'Ask for one cell how long it took, and choose the other reading if need be.',
  'alarm.unit_by_size': 'Column {header} does not say its unit; by the size of the values it is read as {taken}.',
  'tip.unit_by_size': 'Check the unit with the client.',
  'alarm.total_or_mean':
    'Column {header} is read as {taken, select, mean {a mean per contact} other {a total}}; it could also be {other, select, mean {a mean per contact} other {a total}}.',
  'tip.total_or_mean': 'Check one row with the client: handle times depend on it.',
  'alarm.total_or_mean_times':
    'Column {header} was read as a {taken, select, mean {mean per contact} other {total}}{takenUnit, select, s { in seconds} ms { in milliseconds} min { in minutes} h { in hours} other {}}: {takenSeconds, number} seconds per contact. It may also be a {other, select, mean {mean per contact} other {total}}{otherUnit, select, s { in seconds} ms { in milliseconds} min { in minutes} h { in hours} other {}}: then {otherSeconds, number} seconds per contact.',
  'tip.total_or_mean_times': 'Ask for one row what the time per contact is, and choose the other reading if need be.',
  'alarm.total_or_mean_open':
    'Column {header} was not loaded: it may be a {taken, select, mean {mean per contact} other {total}}{takenUnit, select, s { in seconds} ms { in milliseconds} min { in minutes} h { in hours} other {}} ({takenSeconds, number} seconds per contact) or a {other, select, mean {mean per contact} other {total}}{otherUnit, select, s { in seconds} ms { in milliseconds} min { in minutes} h { in hours} other {}} ({otherSeconds, number} seconds per contact), and nothing tells which.',
  'tip.total_or_mean_open': 'Ask for one row what the time per contact is, then choose total or mean for this column.',
  'alarm.end_day':
    'In column {header}, {example} was read as last day {taken}{because, select, next_begins { because the next row of the same person begins then} other {}}; it may also be {other}.',
  'tip.end_day': 'Ask whether someone still belongs to the team on the day in this column; change the reading if need be.',
  'alarm.year_from_words':
    'The dates in column {header} have no year (such as “{example}”). {year} is taken from {from, select, title {the title above the table} sheet {the name of the sheet} other {the name of the file}} (“{text}”).',
  'tip.year_from_words': 'Check that all rows are about that year.',
  'alarm.year_open':
    'Column {header} is not loaded: its dates have no year (such as “{example}”) and run over New Year, while only one year is named ({year}).',
  'tip.year_open': 'Ask for the same export with the year in the date.',
  'alarm.mixed_decimals_read':
    '{count, plural, one {1 cell} other {# cells}} of {filled, number} in column {header} {count, plural, one {is} other {are}} written with the other signs for decimals or thousands (such as “{example}”). Each cell is read as its own form proves.',
  'tip.mixed_decimals_read': 'Compare such a cell with the source; the rows often come from two systems.',
  'alarm.words_among_figures':
    '{count, plural, one {1 cell} other {# cells}} of {filled, number} in column {header} {count, plural, one {holds} other {hold}} no figure (such as “{example}”). {needed, select, needed {Without that figure a row says nothing: {count, plural, one {it is} other {they are}} among the rejected rows.} other {{count, plural, one {That cell is} other {Those cells are}} left empty, not nought; the rest of the row counts.}}',
  'tip.words_among_figures':
    'Ask what the word means: nought, or not known. With #### the column was too narrow when the file was saved; ask for it again, with a wider column.',
  'alarm.estimates':
    '{count, plural, one {1 cell} other {# cells}} of {filled, number} in column {header} {count, plural, one {holds} other {hold}} an estimate instead of a figure (such as “{example}”). {needed, select, needed {Without that figure a row says nothing: {count, plural, one {it is} other {they are}} among the rejected rows.} other {{count, plural, one {That cell is} other {Those cells are}} left empty; the rest of the row counts.}}',
  'tip.estimates': 'Ask for the exact figure, or choose to read the estimate as a figure in this column.',
  'alarm.estimates_open':
    'Column {header} is not loaded: {count, number} of its {filled, number} cells are estimates (such as “{example}”), and those are no counts.',
  'tip.estimates_open': 'Ask for the exact figures, or choose for this column: leave estimates empty, or read them as figures.',
  'alarm.estimates_as_numbers':
    'By your choice {count, plural, one {1 estimate} other {# estimates}} in column {header} (such as “{example}”) {count, plural, one {is} other {are}} read as a figure.',
  'tip.estimates_as_numbers': 'Mention it with the figures that rest on this column.',
  'alarm.estimates_left_out':
    'By your choice {count, plural, one {1 estimate} other {# estimates}} in column {header} (such as “{example}”) {count, plural, one {is} other {are}} left empty.',
  'tip.estimates_left_out': 'Ask for the exact figures if those cells matter.',
  'alarm.partly':
    '{count, plural, one {1 answer} other {# answers}} of {filled, number} in column {header} {count, plural, one {lies} other {lie}} between yes and no (such as “{example}”). {count, plural, one {It counts} other {They count}} as no: partly solved is not solved.',
  'tip.partly': 'Agree with the client how such answers count, and choose otherwise for this column if need be.',
  'alarm.partly_chosen':
    'By your choice {count, plural, one {1 answer} other {# answers}} between yes and no in column {header} (such as “{example}”) {taken, select, partly_yes {{count, plural, one {counts} other {count}} as yes} partly_left_out {{count, plural, one {does} other {do}} not count} other {{count, plural, one {counts} other {count}} as no}}.',
  'tip.partly_chosen': 'Mention it with the figures that rest on this column.',
  'alarm.no_answer':
    '{count, plural, one {1 answer} other {# answers}} of {filled, number} in column {header} {count, plural, one {is} other {are}} neither yes nor no (such as “{example}”). {count, plural, one {It does} other {They do}} not count.',
  'tip.no_answer': 'Say with the share how many answers it is about.',
  'alarm.time_not_read': 'Column {header} names the time of day but cannot be read: the rows count as whole days.',
  'tip.time_not_read': 'Ask for the export with a clock time per row (08:00), or put it in the column.',
  'alarm.header_supplied':
    'The file has no header row. Its columns were known as an export from {system} ({columns}); the others were not loaded.',
  'tip.header_supplied': 'Compare one row with the system, or ask for the same export with headers.',
  'alarm.names_taken_as_queues':
    'The headings of {count, number} columns ({names}) were read as names of queues; nothing says what they name.',
  'tip.names_taken_as_queues':
    'Check that they are queues and that each contact counts in one column; otherwise put above the table what they are (“by site”).',
  'alarm.row_total_contradicts':
    'In {count, number} of the {of, number} rows looked at {header} is not the sum of the columns beside it: first {printed, number} printed, {summed, number} added up.',
  'tip.row_total_contradicts': 'Ask whether a column is missing, or whether a contact counts in more than one column.',
  'alarm.total_group_left_out': 'The columns under “{group}” were not loaded: they add up what stands beside them by name.',
  'tip.total_group_left_out': 'Nothing to do; if a group is missing, ask for the whole export.',
  'alarm.figure_beside_groups':
    'The column “{column}” was not loaded: it stands beside groups of columns and belongs to none of them. Loaded with each group it would count more than once.',
  'tip.figure_beside_groups': 'Ask for this figure per group, or load it from an overview of its own.',
  'alarm.date_from_words':
    'The rows have no date. {date} was taken from {from, select, title {the title above the table} sheet {the name of the sheet} other {the name of the file}} (“{text}”).',
  'tip.date_from_words': 'Check that the table is about that one day.',
  'alarm.period_from_words':
    'The rows have no date. The {length, select, week {week} other {month}} from {date} was taken from {from, select, title {the title above the table} sheet {the name of the sheet} other {the name of the file}} (“{text}”).',
  'tip.period_from_words': 'Check that the table is about that one week or month.',
  'alarm.date_open':
    'The rows have no date, and {count, number} different days stand around the table: none was chosen. The totals are right, their course in time is unknown.',
  'tip.date_open': 'Ask for the same export with a date per row, or put one date above the table.',
  'alarm.rejected_rows':
    '{count, plural, one {One row was} other {# rows were}} not loaded: {reason, select, estimate {an estimate stands where a count belongs} unreadable {a cell cannot be read as what its column holds} missing_required {a value without which the row says nothing is missing} negative_duration {a duration is below zero} negative_count {a count is below zero} other {see the list}}{column, select, other { ({column})}}.',
  'tip.rejected_rows': 'See the list of rejected rows; mend them at the source or change how the column is read.',
  'alarm.rate_contradicts':
    'In {count, number} of the {of, number} rows looked at, the printed service level ({header}) does not follow from the counts beside it by any common definition: first {printed, number}% printed, {computed, number}% computed.',
  'tip.rate_contradicts': 'Ask how the system computes this percentage, or which counts belong to it.',
  'alarm.total_rate_contradicts':
    'The printed total of {header} is {printed, number}%, but weighted by offered contacts the rows come to {computed, number}% (the plain mean of the column is {mean, number}%).',
  'tip.total_rate_contradicts': 'Use the weighted percentage; a mean of percentages weighs quiet hours as heavily as busy ones.',
  'alarm.same_contacts_other_grain':
    'This table counts per {grain, select, day {day} week {week} month {month} other {interval}} what {other} counts per {otherGrain, select, day {day} week {week} month {month} other {interval}}, over {days, plural, one {one day} other {# days}}: {count, number} offered here, {otherCount, number} there. {counted, select, once {Per queue and day only the finest table counts.} other {The queues have other names, so both count.}}',
  'tip.same_contacts_other_grain': 'Load one of the two; half hours or quarters of an hour say the most.',
  'alarm.other_team_in_roster':
    '{count, plural, one {One agent stands} other {# agents stand}} in another team in {other}, without the date of the change.',
  'tip.other_team_in_roster': 'Ask since when they belong to the new team, or take the old file back.',
  'alarm.other_answer_in_profile': '{count, plural, one {One question was} other {# questions were}} answered otherwise in {other}.',
  'tip.other_answer_in_profile': 'Ask which answer holds now and take the other file back.',
  'alarm.no_moment': 'The table has no date: sums are true, their course in time is unknown.',
  'tip.no_moment': 'Ask for the same export with a date per row.',
  'alarm.threshold_unknown': 'The file does not say within how many seconds contacts count as answered in time.',
  'tip.threshold_unknown': 'Ask the client for the threshold and set it with the client.',
  'alarm.utc_stamps': 'The times are in UTC and were brought to the client’s local time.',
  'tip.utc_stamps': 'Check the opening hours. If the time zone is another one, set it for the client and load the file again.',
  'alarm.derived_from_rate': 'The number answered in time is computed from the printed service level; its definition is not known.',
  'tip.derived_from_rate': 'Ask for the counts beside the percentage.',
  'alarm.answered_above_offered': '{count, plural, one {One row has} other {# rows have}} more contacts answered than offered.',
  'tip.answered_above_offered': 'Often contacts from the interval before; ask how the system counts.',
  'alarm.within_above_answered': '{count, plural, one {One row has} other {# rows have}} more contacts answered in time than answered.',
  'tip.within_above_answered': 'Check what the column counts: abandoned contacts may be in it.',
  'alarm.abandoned_above_offered': '{count, plural, one {One row has} other {# rows have}} more contacts abandoned than offered.',
  'tip.abandoned_above_offered': 'Check what the column counts.',
  'alarm.abandoned_with_handle_time': '{count, plural, one {One abandoned contact has} other {# abandoned contacts have}} a handle time.',
  'tip.abandoned_with_handle_time':
    'Ask what the handle time of an abandoned contact is, and whether those contacts really were abandoned.',
  'alarm.satisfaction_on_abandoned':
    '{count, plural, one {One abandoned contact has} other {# abandoned contacts have}} a satisfaction mark.',
  'tip.satisfaction_on_abandoned': 'Ask how the survey is linked to the contact.',
  'alarm.ended_before_started': '{count, plural, one {One contact ends} other {# contacts end}} before it began.',
  'tip.ended_before_started': 'Check the two time columns; one may be in UTC.',
  'alarm.score_above_maximum': '{count, plural, one {One score is} other {# scores are}} above the maximum.',
  'tip.score_above_maximum': 'Check the scale of the scorecard.',
  'alarm.adherent_above_scheduled':
    '{count, plural, one {One row has} other {# rows have}} more time according to schedule than scheduled time.',
  'tip.adherent_above_scheduled': 'Check how the planning system computes adherence.',
  'alarm.duplicate_ids': '{count, plural, one {One identity occurs} other {# identities occur}} more than once.',
  'tip.duplicate_ids': 'The export may hold one row per step instead of one per contact.',
  'alarm.duplicate_rows': '{count, plural, one {One row is} other {# rows are}} in the file twice.',
  'tip.duplicate_rows': 'Check whether two exports were pasted together.',
  'alarm.same_moment_twice': '{count, plural, one {One interval occurs} other {# intervals occur}} twice for the same queue or agent.',
  'tip.same_moment_twice': 'Check whether a column that tells the rows apart is missing.',
  'alarm.cut_export': 'The export has {rows, number} rows, a known limit of systems ({cap, number}): rows may be missing at the end.',
  'tip.cut_export': 'Ask for the period in smaller pieces.',
  'alarm.missing_days': '{count, plural, one {One day is} other {# days are}} missing, the first on {first}.',
  'tip.missing_days': 'Holiday or a gap in the export? Ask.',
  'alarm.missing_intervals': '{count, plural, one {One interval is} other {# intervals are}} missing within the day.',
  'tip.missing_intervals': 'Some systems leave out intervals without contacts; ask.',
  'alarm.half_last_day': 'The last day, {date}, stops at {last}; other days run to {usual}.',
  'tip.half_last_day': 'Leave out the last day or ask for the rest of it.',
  'alarm.total_contradicts': 'A printed total of {header} is {printed, number}, but the rows add up to {summed, number}.',
  'tip.total_contradicts': 'Rows may be missing or hidden by a filter; ask for the full export.',
  'alarm.sparse_column': 'Column {header} is filled on {filled, number} of the {rows, number} rows, under 5%: it was not loaded.',
  'tip.sparse_column':
    'Ask whether the field is in use. If few answers are usual, as with a survey, choose the field for this column yourself.',
  'alarm.no_variation': 'Column {header} has the same value on every row: {value}.',
  'tip.no_variation': 'Check whether this is a default of the system.',
  'alarm.hidden_sheet': 'The sheet {sheet} is hidden in Excel.',
  'tip.hidden_sheet': 'Check whether it should be used.',
  'alarm.hidden_columns':
    '{count, plural, one {One column is hidden in Excel; it was} other {# columns are hidden in Excel; they were}} read as well.',
  'tip.hidden_columns': 'Check whether they should be used.',
  'alarm.same_rows': 'These rows were loaded before, from {file}; they are not loaded twice.',
  'tip.same_rows': 'Nothing needs to be done.',
  'alarm.hour_that_does_not_exist':
    '{count, plural, one {One row lies} other {# rows lie}} in an hour that does not exist: on {night} the clock skipped it.',
  'tip.hour_that_does_not_exist':
    'The times are then not local time but winter time or UTC, for instance. Ask in which time zone the system exports.',
  'alarm.hour_that_comes_twice':
    '{count, plural, one {One row lies} other {# rows lie}} in the hour that came twice on {night}; both count under the same clock time.',
  'tip.hour_that_comes_twice': 'Nothing needs to be done; only the figures of that night cannot be told apart by hour.',
  'alarm.other_time_zone':
    'The day is busy {hours, plural, one {one hour} other {# hours}} {direction, select, later {later} other {earlier}} than in {other}: the two files are probably in different time zones.',
  'tip.other_time_zone': 'Ask for the time zone of both files. As long as it differs, figures per hour over both files are wrong.',
  'alarm.merged_states':
    'A row per change: of {tickets, number} tickets the last state by “{by}” was loaded; {count, plural, one {one earlier state was} other {# earlier states were}} skipped.',
  'tip.merged_states': 'If this is wrong, ask for an export with one row per ticket.',
  'alarm.merged_states_file_order':
    'A row per change: of {tickets, number} tickets the last row was loaded; {count, plural, one {one earlier state was} other {# earlier states were}} skipped. No column says when the state changed.',
  'tip.merged_states_file_order': 'Check that the rows run from old to new, or ask for an export with the moment of the change.',
  'alarm.overlap_seen':
    '{count, plural, one {One row is} other {# rows are}} in {other} already ({from} to {to}){sampled, plural, =0 {} other {; the first # rows were looked at}}. When loading you choose what happens to them.',
  'tip.overlap_seen':
    'Load the file and choose then whether the new rows replace the old ones, or leave it out; without a choice nothing counts twice.',
  'alarm.overlap_refused':
    '{count, plural, one {One row is} other {# rows are}} in {other} already: nothing was loaded, or they would count twice.',
  'tip.overlap_refused': 'Choose whether the new rows replace the old ones, or leave this file out.',
  'alarm.overlap_replaced':
    '{count, plural, one {One row was} other {# rows were}} in {other} already; the rows of this file took their place.',
  'tip.overlap_replaced': 'When you take this file back, the old rows return.',
  'alarm.overlap_added':
    '{count, plural, one {One row is in {other} too and counts} other {# rows are in {other} too and count}} twice now.',
  'tip.overlap_added': 'Right only when the two files count different things. Otherwise take one of them back.',
  'alarm.rows_replaced': '{count, plural, one {One row was} other {# rows were}} replaced by {by}.',
  'tip.rows_replaced': 'Take that file back if these rows are the right ones after all.',
} as const;
