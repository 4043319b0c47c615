/** For a listener who looks elsewhere than where the speaker is: the way back, in one tap. */
import './rejoin.css';
import { button } from '../browser/dom.ts';

export interface RejoinControl {
  /** Whether the listener looks elsewhere now. */
  isElsewhere: boolean;
}

/** Puts the button on the page; it is there while the listener looks elsewhere. */
export function createRejoinControl(go: () => void): RejoinControl {
  const control = button('Back to the speaker', () => {
    control.hidden = true;
    go();
  });
  control.className = 'come-back';
  control.hidden = true;
  document.body.append(control);
  // A listener prints nothing and has no use for a speaker's view.
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
