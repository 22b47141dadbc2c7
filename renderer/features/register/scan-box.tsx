import { memo, type Ref, useState } from 'react';
import { useStore } from 'zustand';
import { SearchList } from '../../ui/search-list';
import { useLater } from '../../ui/use-later';
import { useWords } from '../../ui/words';
import { ItemDetail } from './item-detail';
import type { RegisterStore } from './register-store';

type Props = { readonly store: RegisterStore; readonly inputRef: Ref<HTMLInputElement> };

const restMs = 150;
/** As many characters as a search may have; a licence somebody's scanner types into the box has more. */
const longestSearch = 64;
/** A scanner typing into the box sends digits only; those wait for its Enter. */
const worthSearching = /\p{L}.*\S|\S.*\p{L}/u;

/** What a scan does to the cart is nothing to it. */
export const ScanBox = memo(DrawnBox);

function DrawnBox({ store, inputRef }: Props) {
  const { t } = useWords();
  const matches = useStore(store, state => state.matches);
  const { enter, search, addItem, clearMatches } = store.getState();
  const [text, setText] = useState('');
  useLater(text, restMs, value => {
    const asked = value.trim();
    if (worthSearching.test(asked) && asked.length <= longestSearch) void search(asked);
  });
  return (
    <SearchList
      label={t('register.scanOrSearch')}
      hint={t('register.scanHint')}
      listLabel={t('register.matches')}
      inputRef={inputRef}
      shortcut="F2"
      placement="over"
      text={text}
      onText={value => {
        setText(value);
        if (!worthSearching.test(value)) clearMatches();
      }}
      onSubmit={value => {
        if (value.trim() === '') return;
        setText('');
        void enter(value.trim());
      }}
      items={matches ?? []}
      keyOf={item => item.key}
      nameOf={item => item.name}
      detailOf={item => <ItemDetail item={item} />}
      onChoose={item => {
        setText('');
        clearMatches();
        void addItem(item.key);
      }}
      emptyText={matches === null ? null : t('register.noMatches')}
    />
  );
}
