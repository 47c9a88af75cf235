import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { choiceLabel, traineeSecrets, type TraineeSecret } from '@kakehashi/shared/case-types';
import type { RevealedTraineeData } from '@kakehashi/shared/contracts';
import { ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Confirm, Icon, Toasts } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseOf } from '../model/views';
import { CaseStore } from '../page/case-store';
import { PersonalForm } from './personal-form';
import { personalEntries } from './personal-record';
import { mayReport } from './may-report';
import { RevealForm } from './reveal-form';
import { RevealLog } from './reveal-log';

/** Passport, health and emergency contact: masked, shown one at a time with a reason; what was shown is gone with the page. */
@Component({
  selector: 'kk-personal-tab',
  imports: [CaseTime, Icon, PersonalForm, RevealForm, RevealLog, RouterLink, TranslocoPipe],
  templateUrl: './personal-tab.html',
  styles: `
    .held {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-3);
      align-items: baseline;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalTab {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly words = inject(CaseWords);
  readonly #session = inject(SessionStore);
  readonly #text = inject(FieldText);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #store = inject(CaseStore);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #reference = computed(() => this.view().reference);
  /** What is open now: the form for a piece, or the question why it has to be seen. */
  protected readonly open = linkedSignal<string, { field: TraineeSecret; act: 'edit' | 'reveal' } | null>({
    source: this.#reference,
    computation: () => null,
  });
  protected readonly shown = linkedSignal<string, Readonly<Partial<Record<TraineeSecret, RevealedTraineeData>>>>({
    source: this.#reference,
    computation: () => ({}),
  });
  readonly #subject = computed(() => {
    const { office, ownerId, createdBy } = this.view();
    return { office, ownerId, createdBy: createdBy.id };
  });
  readonly #me = computed(() => [this.#session.user()?.id ?? []].flat());
  // The page does not know who took steps of the case: whether headquarters handle it is asked of the server.
  protected readonly mayReveal = computed(() => {
    return this.#session.can('placement.reveal', { ...this.#subject(), handlerIds: this.#me() });
  });
  /** Somebody whose role may see such data, but not that of this case. */
  protected readonly needsOwner = computed(() => !this.mayReveal() && this.#session.can('placement.reveal'));
  protected readonly mayReadLog = computed(() =>
    this.#session.can('placement.read_reveals', {
      ...this.#subject(),
      formerOwnerIds: this.view().ownedBefore ? this.#me() : [],
    }),
  );
  protected readonly mayReport = computed(() => mayReport(this.#session, this.view()));
  protected readonly pieces = computed(() =>
    this.view().details.personal.map((piece) => {
      const field = piece.field as TraineeSecret;
      return {
        ...piece,
        field,
        label: this.words.of(choiceLabel(traineeSecrets, field)),
        lines: this.#linesOf(field, this.shown()[field]),
      };
    }),
  );

  /** Opens a form with the focus in it. */
  protected begin(field: TraineeSecret, act: 'edit' | 'reveal'): void {
    this.open.set({ field, act });
    this.#focus('#kk-personal form :is(input, textarea)');
  }

  protected close(field: TraineeSecret): void {
    this.open.set(null);
    this.back(field);
  }

  /** The focus goes on with the buttons of the piece, whichever those are now. */
  protected back(field: TraineeSecret): void {
    this.#focus(`#kk-acts-${field} button`);
  }

  protected show(answer: RevealedTraineeData): void {
    this.close(answer.field as TraineeSecret);
    this.shown.update((before) => ({ ...before, [answer.field]: answer }));
  }

  protected hide(field: TraineeSecret): void {
    this.shown.update(({ [field]: _gone, ...rest }) => rest);
  }

  /** Takes out what was entered wrongly, once somebody has confirmed it. */
  protected async remove(field: TraineeSecret, label: string): Promise<void> {
    const say = (key: string) => this.#transloco.translate(`cases.personal.${key}`, { piece: label });
    const question = { title: say('removeTitle'), text: say('removeText'), confirm: say('remove'), danger: true };
    if (!(await this.#confirm.ask(question))) return;
    try {
      await this.#store.patch({ details: { [field]: null } });
      this.hide(field);
      this.#toasts.show(say('removed'));
      this.back(field);
    } catch (error) {
      this.#toasts.show(this.#problems.of(error));
      this.#store.reload();
    }
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#document.querySelector<HTMLElement>(selector)?.focus(), { injector: this.#injector });
  }

  #linesOf(field: TraineeSecret, answer: RevealedTraineeData | undefined) {
    const value = answer?.value as Record<string, unknown> | null | undefined;
    if (!value) return null;
    return personalEntries[field].flatMap(({ key }) =>
      value[key] ? [{ key, text: this.#text.of(key, value[key], 'placement') }] : [],
    );
  }
}
