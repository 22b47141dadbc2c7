import { Bookmark } from 'lucide-react';
import { AppMenu, MenuAction, MenuCheck, MenuLine, MenuOptions } from '../../ui/menu';
import { useWords, type Words } from '../../ui/words';
import type { ListedView } from './history-views';

/** What can be done with the view that is open. */
export type ViewDeed = 'save' | 'keep' | 'rename' | 'delete';

type Props = {
  readonly views: readonly ListedView[];
  /** What the list shows; null: filters that no view has. */
  readonly current: ListedView | null;
  readonly isChanged: boolean;
  readonly isFirst: boolean;
  readonly onChoose: (view: ListedView) => void;
  readonly onDeed: (deed: ViewDeed) => void;
  readonly onFirst: (isFirst: boolean) => void;
};

export function viewName(t: Words['t'], { builtIn, name }: Pick<ListedView, 'builtIn' | 'name'>): string {
  return name ?? t(`history.builtIn.${builtIn ?? 'all'}`);
}

/** Ready-made views, one's own, and what can be done with the one that is open. */
export function ViewsMenu({ views, current, isChanged, isFirst, onChoose, onDeed, onFirst }: Props) {
  const { t } = useWords();
  const name = current === null ? null : viewName(t, current);
  const optionsOf = (isOwn: boolean) =>
    views.filter(view => (view.name !== null) === isOwn).map(view => ({ key: view.key, text: viewName(t, view) }));
  const own = optionsOf(true);
  const group = {
    chosen: isChanged ? null : (current?.key ?? null),
    onChoose: (key: string) => {
      const view = views.find(each => each.key === key);
      if (view !== undefined) onChoose(view);
    },
  };
  const shown = name === null ? t('history.unnamed') : isChanged ? t('history.changed', { name }) : name;
  return (
    <AppMenu label={t('history.view', { name: shown })} icon={<Bookmark aria-hidden="true" />}>
      <MenuOptions {...group} label={t('history.readyMade')} options={optionsOf(false)} />
      {own.length === 0 ? null : <MenuOptions {...group} label={t('history.mine')} options={own} />}
      <MenuLine />
      {current !== null && current.name !== null && isChanged ? (
        <MenuAction onPress={() => onDeed('keep')}>{t('history.keep', { name })}</MenuAction>
      ) : null}
      <MenuAction onPress={() => onDeed('save')}>{t('history.save')}</MenuAction>
      {current === null || current.name === null ? null : (
        <>
          <MenuAction onPress={() => onDeed('rename')}>{t('history.rename', { name })}</MenuAction>
          <MenuAction onPress={() => onDeed('delete')}>{t('history.delete', { name })}</MenuAction>
        </>
      )}
      {current === null || isChanged ? null : (
        <MenuCheck isChecked={isFirst} onChange={onFirst}>
          {t('history.showFirst')}
        </MenuCheck>
      )}
    </AppMenu>
  );
}
