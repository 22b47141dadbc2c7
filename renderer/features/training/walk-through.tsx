import { useWords } from '../../ui/words';

const steps = ['1', '2', '3', '4', '5', '6', '7'] as const;

export function WalkThrough() {
  const { t } = useWords();
  return (
    <>
      <h3 className="shelf-title">{t('training.walkTitle')}</h3>
      <ol className="walk-steps walk-steps-wide">
        {steps.map(step => (
          <li key={step}>{t(`training.step.${step}`)}</li>
        ))}
      </ol>
    </>
  );
}
