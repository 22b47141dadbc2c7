import type { ReactNode } from 'react';
import { firstDayFor, forecastDays } from '../../../shared/compliance/forecast';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import { type BarPart, SplitBar } from '../../ui/split-bar';
import { StepChart } from '../../ui/step-chart';
import { useWords } from '../../ui/words';

export type Allotment = Pick<
  NonNullable<RegistryView['aggregate']>,
  'unit' | 'ceiling' | 'availableToday' | 'pendingHere' | 'mismatch' | 'forecast'
>;

type Props = {
  readonly name: string;
  readonly allotment: Allotment;
  readonly inCart: number;
  /** The order's last day, whose rest is forfeited; null for the aggregate, which goes on. */
  readonly endsOn: string | null;
  /** What there is to know besides, small. */
  readonly children: ReactNode;
};

/** What is left today after what is pending here and what is in the cart; below nothing the cart is over by so much. */
export function leftOf({ availableToday, pendingHere }: Allotment, inCart: number): number {
  return availableToday - pendingHere - inCart;
}

/** One allotment as a bar, what stands in its way, when more comes, and the coming days as a picture. */
export function RegistryAllotment({ name, allotment, inCart, endsOn, children }: Props) {
  const { t, format } = useWords();
  const { unit, ceiling, mismatch, forecast } = allotment;
  const amount = (value: number) => format.amount(value, unit, { ounces: 'left' });
  return (
    <>
      <SplitBar parts={useParts(allotment, inCart)} />
      <OverCart allotment={allotment} inCart={inCart} />
      {mismatch === null ? null : (
        <p className="registry-mismatch">
          {t('registry.mismatch', { theirs: amount(allotment.availableToday), ours: amount(mismatch) })}
          {forecast === null || forecast.keptBack === 0 ? null : ` ${t('registry.mismatchLater')}`}
        </p>
      )}
      <div className="registry-ahead">
        <div>
          {forecast === null ? null : (
            <p>
              <Again allotment={allotment} endsOn={endsOn} />
            </p>
          )}
          <p className="registry-caption">{children}</p>
        </div>
        {forecast === null ? null : (
          <StepChart
            label={t('registry.forecastOf', { name, days: forecastDays })}
            steps={forecast.steps.map(step => ({ on: step.on, value: step.amount }))}
            until={forecast.until}
            top={ceiling}
            columns={[t('registry.forecastDay'), t('registry.forecastAmount')]}
            formatValue={amount}
          />
        )}
      </div>
    </>
  );
}

type AgainProps = Pick<Props, 'allotment' | 'endsOn'>;

function Again({ allotment: { forecast, unit }, endsOn }: AgainProps) {
  const { t, format } = useWords();
  const again = forecast?.again ?? null;
  if (again !== null) {
    const amount = format.amount(again.amount, unit, { ounces: 'left' });
    return t('registry.again', { date: format.day(again.on), amount });
  }
  return endsOn === null || forecast === null || endsOn > forecast.until
    ? t('registry.noAgain', { days: forecastDays })
    : t('registry.noAgainInOrder', { date: format.day(endsOn) });
}

function useParts(allotment: Allotment, inCart: number): readonly BarPart[] {
  const { t, format } = useWords();
  const { unit, ceiling, availableToday, pendingHere } = allotment;
  const used = Math.max(0, ceiling - availableToday);
  const left = Math.max(0, leftOf(allotment, inCart));
  const taken = (value: number) => format.amount(value, unit, { ounces: 'taken' });
  return [
    { look: 'solid', label: t('registry.used'), share: used, text: taken(used), isAlwaysNamed: true },
    { look: 'dotted', label: t('registry.pendingHere'), share: pendingHere, text: taken(pendingHere) },
    { look: 'striped', label: t('registry.inCart'), share: inCart, text: taken(inCart) },
    {
      look: 'empty',
      label: t('registry.left'),
      share: left,
      text: format.amount(left, unit, { ounces: 'left' }),
      isAlwaysNamed: true,
    },
  ];
}

function OverCart({ allotment, inCart }: { readonly allotment: Allotment; readonly inCart: number }) {
  const { t, format } = useWords();
  const over = -leftOf(allotment, inCart);
  if (over <= 0 || inCart === 0) return null;
  const fits = allotment.forecast === null ? null : firstDayFor(allotment.forecast, inCart);
  const when =
    allotment.forecast === null
      ? ''
      : fits === null
        ? ` ${t('registry.fitsNever', { days: forecastDays })}`
        : ` ${t('registry.fitsOn', { date: format.day(fits) })}`;
  return (
    <p className="registry-over">
      {t('registry.overBy', { amount: format.amount(over, allotment.unit, { ounces: 'taken' }) })}
      {when}
    </p>
  );
}
