import { Banknote } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { TillStore } from './till-store';

/** In the status bar, where it can be reached from every screen: how the till stands, and the way to it. */
export function TillChip({ store, onGo }: { readonly store: TillStore; readonly onGo: () => void }) {
  const { t } = useWords();
  const till = useStore(store, state => state.till);
  if (till === undefined) return null;
  const standing = t(`till.chip.${till?.standing ?? 'closed'}`);
  return (
    <Button kind="quiet" icon={<Banknote aria-hidden="true" />} hint={standing} onPress={onGo}>
      {standing}
    </Button>
  );
}
