import type { ReactNode } from 'react';
import type { PrinterOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = {
  readonly printer: VirtualDevicesView['printer'];
  readonly onOrder: (order: PrinterOrder) => void;
};

const papers = ['ok', 'near-end', 'out'] as const;
/** In the middle of any receipt there is. */
const midJobBytes = 300;
const slowBytesPerSecond = 200;

/** Everything that happens to printers. A pressed button is how it stands; pressed again, it is put right. */
export function PrinterTricks({ printer, onOrder }: Props) {
  const { t } = useWords();
  const { isCoverOpen, isCutterJammed, isPlugged, isSlow, isMute, isGarbled, isDrawerOpen } = printer;
  return (
    <div className="printer-front">
      <Group label={t('training.paperIs')}>
        {papers.map(paper => (
          <Button key={paper} isPressed={printer.paper === paper} onPress={() => onOrder({ kind: 'paper', paper })}>
            {t(`training.paperState.${paper}`)}
          </Button>
        ))}
      </Group>
      <Group label={t('training.printerIs')}>
        <Button isPressed={isCoverOpen} onPress={() => onOrder({ kind: 'cover', isOpen: !isCoverOpen })}>
          {t('training.trick.cover')}
        </Button>
        <Button isPressed={isCutterJammed} onPress={() => onOrder({ kind: 'cutter', isJammed: !isCutterJammed })}>
          {t('training.trick.cutter')}
        </Button>
        <Button
          isPressed={isSlow}
          onPress={() => onOrder({ kind: 'slow', bytesPerSecond: isSlow ? null : slowBytesPerSecond })}
        >
          {t('training.trick.slow')}
        </Button>
        <Button isPressed={isMute} onPress={() => onOrder({ kind: 'mute', isMute: !isMute })}>
          {t('training.trick.mute')}
        </Button>
        <Button isPressed={isGarbled} onPress={() => onOrder({ kind: isGarbled ? 'power' : 'print-garbage' })}>
          {t('training.trick.printGarbage')}
        </Button>
        <Button isPressed={!isPlugged} onPress={() => onOrder({ kind: 'plug', isPlugged: !isPlugged })}>
          {t('training.trick.unplugPrinter')}
        </Button>
      </Group>
      <Group label={t('training.happens')}>
        <Button onPress={() => onOrder({ kind: 'drop', afterBytes: midJobBytes })}>{t('training.trick.drop')}</Button>
        <Button onPress={() => onOrder({ kind: 'garbage' })}>{t('training.trick.garbage')}</Button>
        <Button onPress={() => onOrder({ kind: 'power' })}>{t('training.trick.power')}</Button>
        <Button isDisabled={!isDrawerOpen} onPress={() => onOrder({ kind: 'close-drawer' })}>
          {t('training.trick.closeDrawer')}
        </Button>
      </Group>
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="tricks-group">
      <legend className="tricks-label">{label}</legend>
      <div className="tricks">{children}</div>
    </fieldset>
  );
}
