import { Plug, Unplug } from 'lucide-react';
import type { AppView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import './mode-banner.css';

type Props = {
  readonly mode: AppView['mode'];
  readonly isStateOn: boolean;
  readonly onSetState: (reachable: boolean) => void;
};

/** Always there outside production, so that nobody takes practice for a sale or a sale for practice. */
export function ModeBanner({ mode, isStateOn, onSetState }: Props) {
  const { t } = useWords();
  switch (mode) {
    case 'production':
      return null;
    case 'test':
      return (
        <section className="mode-banner" aria-label={t('shell.test')}>
          <strong>{t('shell.test')}</strong>
          <span>{t('shell.testText')}</span>
        </section>
      );
    case 'training':
      return (
        <section className="mode-banner" aria-label={t('shell.training')}>
          <strong>{t('shell.training')}</strong>
          <span className="mode-banner-text">{t('shell.trainingText')}</span>
          <Button
            icon={isStateOn ? <Unplug aria-hidden="true" /> : <Plug aria-hidden="true" />}
            onPress={() => onSetState(!isStateOn)}
          >
            {t(isStateOn ? 'shell.cutState' : 'shell.bringBack')}
          </Button>
        </section>
      );
  }
}
