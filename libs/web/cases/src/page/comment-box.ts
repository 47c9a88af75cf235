import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  type OnInit,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DraftStore, IdempotencyKey, ProblemText, imeComposing, type Draft } from '@kakehashi/web/platform';
import { firstValueFrom } from 'rxjs';
import type { CommentView, UserRef } from '../model/views';
import { DraftNotice } from '../form/draft-notice';
import { mentionBeingTyped } from './timeline';

interface CommentDraft {
  text: string;
}

/** Writes a comment; `@` offers colleagues, what is typed survives as a draft. */
@Component({
  selector: 'kk-comment-box',
  imports: [ReactiveFormsModule, TranslocoPipe, DraftNotice],
  templateUrl: './comment-box.html',
  styles: `
    form {
      position: relative;
      display: grid;
      gap: var(--kk-2);
    }
    .kk-menu {
      position: absolute;
      inset-block-start: 100%;
      z-index: 20;
    }
    label {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentBox implements OnInit {
  readonly reference = input.required<string>();
  /** A comment was added. */
  readonly said = output<void>();
  protected readonly text = new FormControl('', { nonNullable: true });
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  protected readonly draft = signal<Draft<CommentDraft> | undefined>(undefined);
  protected readonly active = signal(0);
  readonly #mention = signal<string | null>(null);
  readonly #mentioned = new Map<string, UserRef>();
  readonly #http = inject(HttpClient);
  readonly #drafts = inject(DraftStore);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #destroyRef = inject(DestroyRef);
  readonly #key = new IdempotencyKey();
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  readonly #users = httpResource<{ items: UserRef[] }>(() => {
    const q = this.#mention();
    return q === null ? undefined : { url: '/api/users', params: (q ? { q } : {}) as Record<string, string> };
  });
  protected readonly offered = computed(() =>
    this.#mention() !== null && this.#users.hasValue() ? this.#users.value().items.slice(0, 6) : [],
  );

  constructor() {
    this.text.valueChanges.pipe(takeUntilDestroyed()).subscribe((text) => {
      this.#lookForMention();
      this.draft()?.save({ text }, this.reference());
    });
  }

  ngOnInit(): void {
    void this.#resume();
  }

  protected key(event: KeyboardEvent): void {
    if (imeComposing(event)) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      void this.say();
      return;
    }
    if (!this.offered().length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active.update((row) => Math.max(0, Math.min(this.offered().length - 1, row + step)));
    } else if (event.key === 'Enter' || event.key === 'Tab') this.mention(this.offered()[this.active()]);
    else if (event.key === 'Escape') this.#mention.set(null);
    else return;
    event.preventDefault();
  }

  protected mention(user: UserRef | undefined): void {
    if (!user) return;
    const box = this.box().nativeElement;
    const before = box.value.slice(0, box.selectionStart).replace(/@[^\s\u3000@]*$/u, `@${user.displayName} `);
    const after = box.value.slice(box.selectionStart);
    this.#mentioned.set(user.displayName, user);
    this.#mention.set(null);
    this.text.setValue(before + after);
    box.focus();
    box.setSelectionRange(before.length, before.length);
  }

  protected async say(): Promise<void> {
    const body = this.text.value.trim();
    if (this.busy()) return;
    if (!body) {
      this.failure.set(this.#transloco.translate('cases.timeline.commentEmpty'));
      this.box().nativeElement.focus();
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    const mentions = [...this.#mentioned.values()].filter(({ displayName }) => body.includes(`@${displayName}`));
    const comment = { body, mentions: mentions.map(({ id }) => id) };
    try {
      await firstValueFrom(
        this.#http.post<CommentView>(`/api/cases/${this.reference()}/comments`, comment, {
          headers: this.#key.headersFor(comment),
        }),
      );
      this.#key.renew();
      this.#mentioned.clear();
      await this.draft()
        ?.discard()
        .catch(() => undefined);
      this.draft.set(this.#drafts.keep<CommentDraft>(this.#draftKey, this.#destroyRef));
      this.text.setValue('', { emitEvent: false });
      this.said.emit();
    } catch (error) {
      this.failure.set(this.#problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }

  get #draftKey(): string {
    return `comment:${this.reference()}`;
  }

  #lookForMention(): void {
    const box = this.box().nativeElement;
    this.active.set(0);
    this.#mention.set(mentionBeingTyped(box.value.slice(0, box.selectionStart)));
  }

  async #resume(): Promise<void> {
    const saved = await this.#drafts.find<CommentDraft>(this.#draftKey).catch(() => null);
    if (saved && !this.text.value) this.text.setValue(saved.body.text, { emitEvent: false });
    this.draft.set(this.#drafts.keep<CommentDraft>(this.#draftKey, this.#destroyRef));
  }
}
