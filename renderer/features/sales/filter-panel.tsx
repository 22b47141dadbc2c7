import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { parseMoney } from '../../../shared/kernel/money';
import { syncStatuses } from '../../../shared/sync/sync-status';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useLater } from '../../ui/use-later';
import { useWords } from '../../ui/words';
import { PatientFilter } from './patient-filter';
import type { SalesStore } from './sales-store';

const restMs = 300;

type Props = { readonly id: string; readonly store: SalesStore };

/** Every way to narrow the list, side by side; each counts as soon as it is said. */
export function FilterPanel({ id, store }: Props) {
  const { t } = useWords();
  const { filter, operators, loadOperators, setFilter } = useStore(store);
  useEffect(() => void loadOperators(), [loadOperators]);
  const set = (change: Parameters<typeof setFilter>[0]) => void setFilter(change);
  return (
    <section id={id} className="filter-panel" aria-label={t('sales.filter.title')}>
      <DayField label={t('sales.filter.fromDay')} value={filter.from} onDay={from => set({ from })} />
      <DayField label={t('sales.filter.toDay')} value={filter.to} onDay={to => set({ to })} />
      <AmountField
        label={t('sales.filter.least')}
        cents={filter.leastCents}
        onCents={leastCents => set({ leastCents })}
      />
      <AmountField label={t('sales.filter.most')} cents={filter.mostCents} onCents={mostCents => set({ mostCents })} />
      <PatientFilter store={store} />
      <OperatorField
        operators={operators}
        operatorId={filter.operatorId}
        onOperator={operatorId => set({ operatorId })}
      />
      <TypedField
        label={t('sales.filter.product')}
        hint={t('sales.filter.productHint')}
        maxLength={80}
        value={filter.product}
        onValue={product => set({ product })}
      />
      <TypedField
        label={t('sales.filter.package')}
        hint={t('sales.filter.packageHint')}
        maxLength={64}
        value={filter.packageId}
        onValue={packageId => set({ packageId })}
      />
      <fieldset className="filter-statuses">
        <legend className="field-label">{t('sales.status')}</legend>
        {syncStatuses.map(status => {
          const isOn = filter.statuses.includes(status);
          const next = syncStatuses.filter(each => (each === status ? !isOn : filter.statuses.includes(each)));
          return (
            <Button key={status} isPressed={isOn} onPress={() => set({ statuses: next })}>
              {t(`sync.${status}`)}
            </Button>
          );
        })}
      </fieldset>
    </section>
  );
}

function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="field-input"
        type="date"
        max="9999-12-31"
        value={props.value ?? ''}
        onChange={event => props.onDay(event.target.value === '' ? null : event.target.value)}
      />
    </div>
  );
}

function OperatorField(props: {
  readonly operators: readonly { readonly id: string; readonly name: string }[];
  readonly operatorId: string | null;
  readonly onOperator: (id: string | null) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('sales.operator')}
      </label>
      <select
        id={id}
        className="select"
        value={props.operatorId ?? ''}
        onChange={event => props.onOperator(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('sales.filter.anybody')}</option>
        {props.operators.map(operator => (
          <option key={operator.id} value={operator.id}>
            {operator.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function TypedField(props: {
  readonly label: string;
  readonly hint: string;
  readonly maxLength: number;
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}) {
  const [typed, setTyped] = useState(props.value ?? '');
  // A chip that was taken off, or a view that was chosen, empties the box as well.
  useEffect(() => setTyped(now => (now.trim() === (props.value ?? '') ? now : (props.value ?? ''))), [props.value]);
  useLater(typed, restMs, text => {
    const value = text.trim() === '' ? null : text.trim();
    if (value !== props.value) props.onValue(value);
  });
  return (
    <TextField
      label={props.label}
      placeholder={props.hint}
      maxLength={props.maxLength}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
}

function AmountField(props: {
  readonly label: string;
  readonly cents: number | null;
  readonly onCents: (cents: number | null) => void;
}) {
  const { t, format } = useWords();
  const [typed, setTyped] = useState(props.cents === null ? '' : format.money(props.cents));
  const amount = typed.trim() === '' ? null : parseMoney(typed);
  const cents = amount === null ? null : amount.ok ? amount.value : undefined;
  useEffect(() => {
    setTyped(now => {
      const read = now.trim() === '' ? null : parseMoney(now);
      const same = read === null ? props.cents === null : read.ok && read.value === props.cents;
      return same ? now : props.cents === null ? '' : format.money(props.cents);
    });
  }, [props.cents, format]);
  useLater(cents, restMs, value => {
    if (value !== undefined && value !== props.cents) props.onCents(value);
  });
  return (
    <TextField
      label={props.label}
      inputMode="decimal"
      maxLength={12}
      value={typed}
      error={cents === undefined ? t('sales.filter.noAmount') : null}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
