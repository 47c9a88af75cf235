import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { HttpErrorResponse } from '@angular/common/http';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText, SessionStore, problemOf } from '@kakehashi/web/platform';
import { ErrorLine, ErrorSummary, Field, FieldInput, Icon } from '@kakehashi/web/ui';

/** Two fields and one answer; used by the sign-in page and on top of a page whose session has ended. */
@Component({
  selector: 'kk-sign-in-form',
  imports: [ErrorSummary, Field, FieldInput, Icon, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  /** The person whose session ended; nobody else may go on in their page. */
  readonly email = input<string>();
  /** Words on the button. */
  readonly submitLabel = input.required<string>();
  /** Signed in. */
  readonly done = output<void>();

  readonly #session = inject(SessionStore);
  readonly #texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true }),
    password: new FormControl('', { nonNullable: true }),
  });
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);
  protected readonly capsLock = signal(false);
  /** What is wrong now, by kind; the words follow the language. */
  protected readonly failure = signal<'failed' | 'needs' | 'other' | null>(null);
  protected readonly missing = signal<readonly ('email' | 'password')[]>([]);
  protected readonly other = signal((): string => '');
  /** Seconds until the next try is taken. */
  protected readonly waiting = signal(0);
  protected readonly waitMinutes = computed(() => Math.floor(this.waiting() / 60));
  protected readonly waitSeconds = computed(() => this.waiting() % 60);
  protected readonly passwordElement = viewChild.required<ElementRef<HTMLInputElement>>('password');
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    effect(() => this.form.controls.email.setValue(this.email() ?? ''));
    inject(DestroyRef).onDestroy(() => clearInterval(this.#clock));
    this.form.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe((value) => this.missing.update((missing) => missing.filter((field) => !value[field]?.trim())));
  }

  protected lines(labels: { failed: string; email: string; password: string }): ErrorLine[] {
    switch (this.failure()) {
      case 'needs':
        return this.missing().map((field) => ({ text: labels[field], fieldId: `sign-in-${field}` }));
      case 'failed':
        return [{ text: labels.failed, fieldId: 'sign-in-password' }];
      case 'other':
        return [{ key: 'other', text: this.other()() }];
      case null:
        return [];
    }
  }

  protected noteCapsLock(event: KeyboardEvent): void {
    this.capsLock.set(event.getModifierState?.('CapsLock') ?? false);
  }

  protected togglePassword(): void {
    this.shown.update((shown) => !shown);
    this.passwordElement().nativeElement.focus();
  }

  protected async signIn(): Promise<void> {
    if (this.busy() || this.waiting()) return;
    const { email, password } = this.form.getRawValue();
    this.missing.set([...(email.trim() ? [] : ['email' as const]), ...(password ? [] : ['password' as const])]);
    this.failure.set(this.missing().length ? 'needs' : null);
    if (this.failure()) return;
    this.busy.set(true);
    try {
      await this.#session.signIn(email.trim(), password);
      this.done.emit();
    } catch (error) {
      this.#refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  #refused(error: unknown): void {
    const code = problemOf(error)?.code;
    this.form.controls.password.setValue('');
    if (code === 'too-many-attempts') {
      this.#wait(Number(error instanceof HttpErrorResponse ? error.headers.get('Retry-After') : 0) || 60);
    } else if (code === 'sign-in-failed') {
      this.failure.set('failed');
    } else {
      const { text } = this.#texts.line(error);
      this.other.set(() => text() ?? '');
      this.failure.set('other');
    }
  }

  #wait(seconds: number): void {
    clearInterval(this.#clock);
    this.waiting.set(seconds);
    this.#clock = setInterval(() => {
      this.waiting.update((left) => Math.max(0, left - 1));
      if (!this.waiting()) clearInterval(this.#clock);
    }, 1_000);
  }
}
