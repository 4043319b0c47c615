/** The button that takes a listener who looks elsewhere back to the speaker. */
import './rejoin.css';
import { button } from '../browser/dom.ts';

export interface RejoinControl {
  /** Whether the listener looks elsewhere, which shows the button. */
  isElsewhere: boolean;
}

/** Adds the button to the page. */
export function createRejoinControl(rejoin: () => void): RejoinControl {
  const control = button('Back to the speaker', () => {
    control.hidden = true;
    rejoin();
  });
  control.className = 'rejoin';
  control.hidden = true;
  document.body.append(control);
  // Hides what a listener has no use for: print and the speaker's view.
  document.documentElement.dataset.role = 'listener';
  return {
    get isElsewhere() {
      return !control.hidden;
    },
    set isElsewhere(isElsewhere) {
      control.hidden = !isElsewhere;
    },
  };
}
