/** English texts of import; ICU message syntax. The keys here are the keys of every language. */
export const importing = {
  'alarm.encoding_judged':
    'The letters with accents were read as {encoding} ({percent, number} % sure). Look at names with accents; another encoding can be chosen.',
  'alarm.mixed_encoding':
    '{count, plural, one {One line is} other {# lines are}} in another encoding than the rest; probably two files were pasted together.',
  'alarm.rows_wider':
    '{count, plural, one {One row has} other {# rows have}} more cells than the {width, number} columns; the separator is probably used inside a text.',
  'alarm.rows_narrower': '{count, plural, one {One row has} other {# rows have}} fewer cells than the {width, number} columns.',
  'alarm.quote_not_closed':
    '{count, plural, one {One quotation mark was} other {# quotation marks were}} never closed and read as an ordinary character.',
  'alarm.error_values': '{count, plural, one {One cell holds} other {# cells hold}} an error of Excel (such as #N/A) and counts as empty.',
  'alarm.formula_without_value':
    '{count, plural, one {One formula has} other {# formulas have}} no stored result and count as empty. Open the file in Excel, save it and add it again.',
  'alarm.hidden_rows': '{count, plural, one {One row is} other {# rows are}} hidden in Excel (a filter is on); they were read too.',
  'alarm.rows_out_of_order':
    '{count, plural, one {One row number comes} other {# row numbers come}} twice or in the wrong order in the file.',
  'alarm.rows_far_apart': 'Far below the table there are more cells, up to row {to, number}.',
  'alarm.string_missing':
    '{count, plural, one {One text cell refers} other {# text cells refer}} to a text that is not in the file; they count as empty.',
  'alarm.sheet_shorter_than_promised': 'The sheet says it has {promised, number} rows, but {came, number} came.',
  'alarm.sheet_has_pivot':
    'The sheet holds {count, plural, one {a pivot table} other {# pivot tables}}: sums of other rows, not rows of their own.',
  'alarm.sheet_without_cells': 'The sheet {sheet} is a chart or macro sheet without cells and was left out.',
  'alarm.archive_file_refused': '{count, plural, one {One file} other {# files}} in the archive could not be read.',
} as const;
