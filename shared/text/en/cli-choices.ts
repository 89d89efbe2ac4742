export const cliChoices = {
  'cli.option.encoding': 'characters of text files, such as cp850; FILE::cp850 for one file, also inside a zip: juni.zip/calls.csv::cp850',
  'cli.option.delimiter': 'separator of text files: semicolon, comma, tab, pipe, none or the sign itself; FILE::tab for one file',
  'cli.option.kind': 'what a table holds, such as roster; FILE::roster or FILE#SHEET::roster for one table',
  'cli.option.column':
    'how a column is read: HEADER=FIELD or HEADER=FIELD:NOTATION, such as Wachttijd=wait_s:ms; HEADER=- leaves it out; * is the cells of a crossed table; FILE:: or FILE#SHEET:: before it for one table',
  'cli.option.forget': 'first forget what is remembered of how tables and files like these are read',
  'cli.choice.no_column': "No table has a column ''{header}'': what you said of it changed nothing. inspect shows the columns.",
  'cli.choice.no_column_in':
    "No table of {file} has a column ''{header}'': what you said of it changed nothing. inspect shows the columns.",
  'cli.choice.forgotten':
    '{count, plural, =0 {Nothing was remembered for these files.} one {# choice forgotten.} other {# choices forgotten.}}',
  'cli.wrong.column_choice': "''{given}'' names no column; write HEADER=FIELD, such as Wachttijd=wait_s:ms.",
  'cli.wrong.field': "There is no field ''{given}''; choose from {known}, or - to leave the column out.",
  'cli.wrong.notation': "The notation ''{given}'' is not known; choose from {known}, joined by + where there are several.",
  'cli.wrong.delimiter': "''{given}'' is no separator; choose from {known}, or give the sign itself.",
  'cli.wrong.choice_without_file': "You say something of ''{file}'', which is not among the files: {known}.",
} as const;
