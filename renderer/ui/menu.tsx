import { Check, ChevronDown } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import './button.css';
import './menu.css';

type Props = {
  /** What the button says; also the name of the menu. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** Closes the menu around an item, and gives the focus back to its button. */
const CloseContext = createContext<() => void>(() => undefined);

/**
 * A button that opens a list of choices: arrows move through it, the first letters find one, Escape goes back to the button.
 * Our own, because the library's keeps focusable guards around it that are hidden from whoever reads with ears.
 */
export function AppMenu({ label, icon, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    itemsIn(place.current)[0]?.focus();
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (!moveFocus(itemsIn(place.current), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu-place" ref={place}>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        className="button button-secondary button-normal"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
        <span className="button-text">{label}</span>
        <ChevronDown aria-hidden="true" />
      </button>
      {isOpen ? (
        <div className="menu" role="menu" tabIndex={-1} aria-labelledby={`${id}-button`} onKeyDown={onKeyDown}>
          <CloseContext value={close}>{children}</CloseContext>
        </div>
      ) : null}
    </div>
  );
}

function itemsIn(place: HTMLElement | null): readonly HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** To the next, the first, the last, or the next one that begins with the letter. */
function moveFocus(items: readonly HTMLElement[], key: string): boolean {
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = target(items, at, key);
  next?.focus();
  return next !== undefined;
}

function target(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at < 1 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const fromHere = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return fromHere.find(item => item.textContent?.toLowerCase().startsWith(key.toLowerCase()) === true);
    }
  }
}

type CheckProps = {
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
};

/** Stays open, so that several can be ticked in a row. */
export function MenuCheck({ isChecked, isDisabled, onChange, children }: CheckProps) {
  return (
    <button
      type="button"
      className="menu-item"
      role="menuitemcheckbox"
      tabIndex={-1}
      aria-checked={isChecked}
      aria-disabled={isDisabled === true ? true : undefined}
      onClick={() => (isDisabled === true ? undefined : onChange(!isChecked))}
    >
      <Mark isThere={isChecked} />
      <span className="menu-text">{children}</span>
    </button>
  );
}

export type MenuOption = { readonly key: string; readonly text: string };

type OptionsProps = {
  readonly label: string;
  readonly options: readonly MenuOption[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
};

/** One of several, under a heading. */
export function MenuOptions({ label, options, chosen, onChoose }: OptionsProps) {
  const close = useContext(CloseContext);
  const id = useId();
  const choose = (key: string) => {
    close();
    onChoose(key);
  };
  return (
    <fieldset className="menu-group" aria-labelledby={id}>
      <div id={id} className="menu-heading" role="presentation">
        {label}
      </div>
      {options.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          className="menu-item"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={key === chosen}
          onClick={() => choose(key)}
        >
          <Mark isThere={key === chosen} />
          <span className="menu-text">{text}</span>
        </button>
      ))}
    </fieldset>
  );
}

export function MenuAction({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  const close = useContext(CloseContext);
  const act = () => {
    close();
    onPress();
  };
  return (
    <button type="button" className="menu-item" role="menuitem" tabIndex={-1} onClick={act}>
      <Mark isThere={false} />
      <span className="menu-text">{children}</span>
    </button>
  );
}

export function MenuLine() {
  return <hr className="menu-line" />;
}

function Mark({ isThere }: { readonly isThere: boolean }) {
  return (
    <span className="menu-mark" aria-hidden="true">
      {isThere ? <Check /> : null}
    </span>
  );
}
