import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import './button.css';
import './menu.css';

type Props = {
  /** What the button says; also the name of the menu. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A button that opens a list of choices: arrows move through it, the first letters find one, Escape goes back to the button. */
export function AppMenu({ label, icon, children }: Props) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-secondary button-normal">
        {icon}
        <span className="button-text">{label}</span>
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup className="menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
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
    <Menu.CheckboxItem
      className="menu-item"
      checked={isChecked}
      disabled={isDisabled === true}
      onCheckedChange={checked => onChange(checked)}
    >
      <span className="menu-mark" aria-hidden="true">
        {isChecked ? <Check /> : null}
      </span>
      {children}
    </Menu.CheckboxItem>
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
  return (
    <Menu.RadioGroup value={chosen} onValueChange={(key: string) => onChoose(key)}>
      <Menu.Group>
        <Menu.GroupLabel className="menu-heading">{label}</Menu.GroupLabel>
        {options.map(({ key, text }) => (
          <Menu.RadioItem key={key} className="menu-item" value={key} closeOnClick>
            <span className="menu-mark" aria-hidden="true">
              {key === chosen ? <Check /> : null}
            </span>
            <span className="menu-text">{text}</span>
          </Menu.RadioItem>
        ))}
      </Menu.Group>
    </Menu.RadioGroup>
  );
}

export function MenuAction({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Menu.Item className="menu-item" onClick={onPress}>
      <span className="menu-mark" aria-hidden="true" />
      <span className="menu-text">{children}</span>
    </Menu.Item>
  );
}

export function MenuLine() {
  return <Menu.Separator className="menu-line" />;
}
