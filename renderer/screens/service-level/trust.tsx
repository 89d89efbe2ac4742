import { Group, List, Stack } from '@mantine/core';
import type { ServiceLevel } from '../../../shared/schema';
import { GradeTag } from '../../components/badges';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** How far the ledger may be trusted: the grade in words, why it has it, and what the model was tuned on. */
export function Trust({ level }: { readonly level: ServiceLevel }) {
  const text = useText();
  const figures = useFigures();
  if (!level.grade && !level.calibration) return null;
  const { calibration } = level;
  return (
    <Section title={text.say('level.trust')}>
      <Stack gap="xs">
        {level.grade ? (
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <GradeTag grade={level.grade} />
            <span>{text.say(`level.grade_${level.grade}`)}</span>
          </Group>
        ) : null}
        {level.grade_reasons.length > 0 ? (
          <List size="sm">
            {level.grade_reasons.map((reason) => (
              <List.Item key={reason}>{text.sayOr(`grade.${reason}`, reason.replaceAll('_', ' '))}</List.Item>
            ))}
          </List>
        ) : null}
        {calibration?.sigma_pp != null && calibration.chance_pp != null && calibration.model_error_pp != null ? (
          <div>
            {text.say('level.model_error', {
              whole: figures.decimal(calibration.sigma_pp),
              chance: figures.decimal(calibration.chance_pp),
              own: figures.decimal(calibration.model_error_pp),
            })}
          </div>
        ) : null}
        {calibration?.chats_at_once ? (
          <div>{text.say('level.chats_at_once', { chats: figures.decimal(calibration.chats_at_once, 1) })}</div>
        ) : null}
        {calibration?.lag_s ? <div>{text.say('level.lagged', { lag: figures.duration(calibration.lag_s) })}</div> : null}
        {calibration?.handle_spread !== undefined ? (
          <div>{text.say('level.handle_spread', { spread: figures.percent(calibration.handle_spread, 0) })}</div>
        ) : null}
        {calibration ? (
          <div>
            {text.say('level.calibration', {
              kappa: figures.decimal(calibration.kappa, 2),
              patience: calibration.patience_s === null ? 'unknown' : figures.duration(calibration.patience_s),
              basis: text.sayOr(`calibration.${calibration.basis}`, calibration.basis.replaceAll('_', ' ')),
            })}
          </div>
        ) : null}
      </Stack>
    </Section>
  );
}
