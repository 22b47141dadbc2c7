import { useWords } from '../../ui/words';

/** Over, short or neither, in words: a sign alone is read too easily as its opposite. */
export function Difference({ cents }: { readonly cents: number }) {
  const { t, format } = useWords();
  if (cents === 0) return <span className="difference difference-none">{t('till.even')}</span>;
  const amount = format.money(Math.abs(cents));
  return (
    <span className={cents > 0 ? 'difference difference-over' : 'difference difference-short'}>
      {cents > 0 ? t('till.over', { amount }) : t('till.short', { amount })}
    </span>
  );
}
