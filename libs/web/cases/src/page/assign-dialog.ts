import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText, SessionStore } from '@kakehashi/web/platform';
import { PersonPicker } from '../model/person-picker';
import type { CaseView, UserRef } from '../model/views';
import type { CaseStore } from './case-store';

/** Decides who owns the case; closes with the case when it was changed. */
@Component({
  selector: 'kk-assign-dialog',
  imports: [TranslocoPipe, PersonPicker],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-assign-title">{{ 'cases.assign.heading' | transloco }}</h2>
      <kk-person-picker
        [label]="'cases.columns.owner' | transloco"
        [hint]="'cases.assign.hint' | transloco"
        [office]="data.view.office"
        [value]="owner()"
        [error]="missing() ? ('cases.assign.missing' | transloco) : null"
        (picked)="owner.set($event)"
      />
      @if (!isMe()) {
        <div>
          <button type="button" class="kk-button kk-button--small" (click)="takeMyself()">
            {{ 'cases.assign.me' | transloco }}
          </button>
        </div>
      }
      @if (failure(); as text) {
        <p class="kk-notice kk-notice--error" role="alert">{{ text }}</p>
      }
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'cases.cancel' | transloco }}</button>
        <button type="button" class="kk-button kk-button--primary" [attr.aria-busy]="busy()" (click)="assign()">
          {{ 'cases.assign.save' | transloco }}
        </button>
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssignDialog {
  protected readonly data = inject<{ view: CaseView; store: CaseStore }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<CaseView>>(DialogRef);
  protected readonly owner = signal<UserRef | null>(this.data.view.owner);
  protected readonly missing = signal(false);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  readonly #session = inject(SessionStore);
  readonly #problems = inject(ProblemText);

  protected isMe(): boolean {
    return this.owner()?.id === this.#session.user()?.id;
  }

  protected takeMyself(): void {
    const user = this.#session.user();
    if (user) this.owner.set({ id: user.id, displayName: user.displayName });
  }

  protected async assign(): Promise<void> {
    const owner = this.owner();
    this.missing.set(!owner);
    if (!owner || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      this.ref.close(await this.data.store.assign(owner.id));
    } catch (error) {
      this.failure.set(this.#problems.of(error));
      this.data.store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
