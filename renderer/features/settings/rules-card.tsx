import type { SettingsView } from '../../../shared/ipc/settings-views';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords, type Words } from '../../ui/words';
import { RuleTables } from './rule-tables';

type Props = { readonly rules: SettingsView['rules']; readonly store: SettingsView['store'] };

/** Which rules are in force and why, with where each comes from; or what is wrong with the file, by its line. */
export function RulesCard({ rules, store }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { problem, inForce } = rules;
  return (
    <section className="page-card settings-rules" aria-label={t('rules.title')}>
      <h2 className="panel-title">{t('rules.title')}</h2>
      <FailureNotice failure={problem === null ? null : { code: 'E-RUL-01', params: problem }} />
      {inForce === null ? null : (
        <p>{t('rules.why', { day: format.day(rules.registryDay), zone: rules.registryZone })}</p>
      )}
      <dl className="facts facts-wide">
        {rulesFacts(rules, store, words).map(({ name, value, source }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {source === undefined ? null : <small className="settings-source">{source}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {inForce === null ? null : <RuleTables rules={inForce} />}
    </section>
  );
}

type Fact = { readonly name: string; readonly value: string; readonly source?: string };

function rulesFacts(rules: SettingsView['rules'], store: SettingsView['store'], words: Words): readonly Fact[] {
  const { t } = words;
  const { inForce, next } = rules;
  return [
    ...(inForce === null ? [] : setFacts(inForce, rules.registryZone, store, words)),
    ...(inForce === null ? [] : [{ name: t('rules.next'), value: nextText(next, words) }]),
    { name: t('rules.file'), value: t(`rules.fileWhere.${rules.where}`), source: rules.path },
  ];
}

function nextText(next: SettingsView['rules']['next'], { t, format }: Words): string {
  return next === null ? t('rules.noNext') : t('rules.nextFrom', { id: next.id, from: format.day(next.effectiveFrom) });
}

function setFacts(
  set: NonNullable<SettingsView['rules']['inForce']>,
  registryZone: string,
  store: SettingsView['store'],
  { t, format }: Words,
): readonly Fact[] {
  const from = format.day(set.effectiveFrom);
  return [
    { name: t('rules.set'), value: set.id, source: set.source },
    {
      name: t('rules.period'),
      value:
        set.effectiveUntil === null
          ? t('rules.since', { from })
          : t('rules.between', { from, until: format.day(set.effectiveUntil) }),
    },
    { name: t('rules.lawHours'), value: t('rules.hours', set.hours), source: set.hours.source },
    { name: t('rules.storeHours'), value: t('rules.hours', { opens: store.opens, closes: store.closes }) },
    {
      name: t('rules.card'),
      value: t(set.card.isInclusive ? 'rules.cardGood' : 'rules.cardEnded'),
      source: set.card.source,
    },
    { name: t('rules.adult'), value: t('rules.adultAge', { age: set.adult.age }), source: set.adult.source },
    { name: t('rules.zone'), value: registryZone, source: set.zone.source },
  ];
}
