import type { RuleSetView } from '../../../shared/ipc/settings-views';
import { useWords, type Words } from '../../ui/words';

/** What each route may have, and as what it may be dispensed. */
export function RuleTables({ rules }: { readonly rules: RuleSetView }) {
  const { t } = useWords();
  return (
    <>
      <div>
        <h3>{t('rules.limits')}</h3>
        <LimitTable limits={rules.limits} />
      </div>
      <div>
        <h3>{t('rules.allowed')}</h3>
        <FormTable forms={rules.forms} />
      </div>
    </>
  );
}

function LimitTable({ limits }: { readonly limits: RuleSetView['limits'] }) {
  const { t, format } = useWords();
  return (
    <table className="table" aria-label={t('rules.limits')}>
      <thead>
        <tr>
          <th scope="col">{t('rules.route')}</th>
          <th scope="col" className="table-number">
            {t('rules.dose')}
          </th>
          <th scope="col" className="table-number">
            {t('rules.limit')}
          </th>
          <th scope="col" className="table-number">
            {t('rules.window')}
          </th>
          <th scope="col">{t('rules.source')}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(limit => (
          <tr key={`${limit.orderType} ${limit.route}`}>
            <th scope="row">
              {limit.route === null
                ? `${t(`orderType.${limit.orderType}`)}: ${t('register.aggregate')}`
                : t(`route.${limit.route}`)}
            </th>
            <td className="table-number">
              {limit.dailyDose === null ? '–' : format.amount(limit.dailyDose, limit.unit)}
            </td>
            <td className="table-number">{format.amount(limit.limit, limit.unit, { ounces: 'left' })}</td>
            <td className="table-number">{limit.windowDays}</td>
            <td>{limit.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FormTable({ forms }: { readonly forms: RuleSetView['forms'] }) {
  const words = useWords();
  const { t } = words;
  return (
    <table className="table" aria-label={t('rules.allowed')}>
      <thead>
        <tr>
          <th scope="col">{t('rules.route')}</th>
          <th scope="col">{t('rules.forms')}</th>
          <th scope="col">{t('rules.source')}</th>
        </tr>
      </thead>
      <tbody>
        {forms.map(rule => (
          <tr key={rule.route}>
            <th scope="row">{t(`route.${rule.route}`)}</th>
            <td>{rule.forms === null ? t('rules.anyForm') : formsText(rule.forms, words)}</td>
            <td>{rule.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formsText(forms: NonNullable<RuleSetView['forms'][number]['forms']>, { t }: Words): string {
  return t('rules.listedForms', { forms: forms.map(form => t(`form.${form}`)).join(', ') });
}
