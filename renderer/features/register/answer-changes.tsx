import type { RegisterView } from '../../../shared/ipc/register-views';
import { Notice } from '../../ui/notice';
import { verdictChangeText } from '../../ui/verdict-change-text';
import { useWords } from '../../ui/words';

/**
 * What the state says otherwise than the last time it was asked. The place is there before there is anything to say, so
 * that a screen reader hears it when there is, and waits for its turn.
 */
export function AnswerChanges({ validation }: Pick<RegisterView, 'validation'>) {
  const words = useWords();
  const { t } = words;
  const changes = 'changes' in validation ? validation.changes : null;
  return (
    <div role="status" className="answer-changes" aria-label={t('register.changes.title')}>
      {changes === null ? null : changes.length === 0 ? (
        <p className="answer-same">{t('register.changes.none')}</p>
      ) : (
        <Notice tone="info" title={t('register.changes.title')}>
          <ul className="reasons" aria-label={t('register.changes.title')}>
            {[...new Set(changes.map(change => verdictChangeText(change, words)))].map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
