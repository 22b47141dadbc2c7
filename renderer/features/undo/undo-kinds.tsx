import type { UndoView } from '../../../shared/ipc/undo-views';
import type { UndoKind } from '../../../shared/undo/undo-policy';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { freeKinds, type UndoDraft } from './undo-draft';

type Props = {
  readonly view: UndoView;
  readonly draft: UndoDraft;
  readonly onChoose: (kind: UndoKind) => void;
};

/** The way that was picked and what it means, the others that would do, and why the rest would not. */
export function UndoKinds({ view, draft, onChoose }: Props) {
  const { t } = useWords();
  const free = freeKinds(view, draft.reason);
  const barred = view.kinds.filter(({ obstacles }) => obstacles.length > 0);
  return (
    <section className="undo-part" aria-label={t('undo.way')}>
      <h2 className="panel-title">{t('undo.way')}</h2>
      {free.length === 0 ? (
        <Notice tone="warning">
          <p>{t('undo.noWay')}</p>
        </Notice>
      ) : (
        <div className="undo-kinds" role="radiogroup" aria-label={t('undo.way')}>
          {free.map(kind => (
            <label key={kind} className="undo-reason">
              <input type="radio" name="undo-kind" checked={kind === draft.kind} onChange={() => onChoose(kind)} />
              <span>
                {t(`undo.kind.${kind}`)}
                <span className="undo-leads-to">{t(`undo.means.${kind}`)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {draft.kind === 'void' && view.isUnsent ? <p>{t('undo.unsent')}</p> : null}
      {draft.kind === 'void' && view.waitsForSale && !view.isUnsent ? <p>{t('undo.waitsForSale')}</p> : null}
      {barred.length === 0 ? null : (
        <details open={free.length === 0}>
          <summary>{t('undo.whyNot')}</summary>
          <dl className="undo-why-not">
            {barred.map(({ kind, obstacles }) => (
              <div key={kind}>
                <dt>{t(`undo.kind.${kind}`)}</dt>
                <dd>{obstacles.map(obstacle => t(`undo.obstacle.${obstacle}`)).join(' ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
