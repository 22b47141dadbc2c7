import { useId } from 'react';
import type { CivilDate } from '../../../shared/kernel/units';
import { dayPresets, presetDays } from '../../../shared/reports/day-presets';
import type { ReportSpec } from '../../../shared/reports/report';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { TypedDays } from './reports-store';

type Props = {
  readonly takes: ReportSpec['takes'];
  readonly days: TypedDays;
  readonly barcode: string;
  /** Of the store. */
  readonly today: CivilDate;
  readonly isBusy: boolean;
  readonly canRun: boolean;
  readonly onDays: (days: TypedDays) => void;
  readonly onBarcode: (barcode: string) => void;
  readonly onRun: () => void;
};

/** What a report is to be about: days, a package, or nothing. */
export function ReportQuestion({ takes, days, barcode, today, isBusy, canRun, ...act }: Props) {
  const { t } = useWords();
  return (
    <form
      className="report-question"
      onSubmit={event => {
        event.preventDefault();
        act.onRun();
      }}
    >
      {takes === 'days' ? <Days days={days} today={today} onDays={act.onDays} onRun={act.onRun} /> : null}
      {takes === 'package' ? (
        <TextField
          label={t('reports.package')}
          value={barcode}
          inputMode="numeric"
          maxLength={16}
          onChange={event => act.onBarcode(event.target.value.replace(/\D/g, ''))}
        />
      ) : null}
      <Button type="submit" kind="primary" isBusy={isBusy} isDisabled={!canRun}>
        {t(takes === 'nothing' ? 'common.refresh' : 'reports.show')}
      </Button>
    </form>
  );
}

function Days({ days, today, onDays, onRun }: Pick<Props, 'days' | 'today' | 'onDays' | 'onRun'>) {
  const { t } = useWords();
  const id = useId();
  const field = (end: 'from' | 'to') => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${end}`}>
        {t(`reports.${end}`)}
      </label>
      <input
        id={`${id}-${end}`}
        className="field-input field-date"
        type="date"
        value={days[end]}
        onChange={event => onDays({ ...days, [end]: event.target.value })}
      />
    </div>
  );
  return (
    <>
      <fieldset className="report-presets" aria-label={t('reports.presets')}>
        {dayPresets.map(preset => {
          const range = presetDays(preset, today);
          return (
            <Button
              key={preset}
              kind="quiet"
              isPressed={range.from === days.from && range.to === days.to}
              onPress={() => {
                onDays(range);
                onRun();
              }}
            >
              {t(`reports.preset.${preset}`)}
            </Button>
          );
        })}
      </fieldset>
      <div className="report-days">
        {field('from')}
        {field('to')}
      </div>
    </>
  );
}
