import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { MonthlySummarySubscription } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';

const address = '/api/reports/monthly-summary';

/** Whether the reader gets the monthly summary by mail; ticking it is all there is to do. */
@Component({
  selector: 'kk-summary-subscription',
  imports: [TranslocoPipe],
  template: `
    <label class="kk-choice">
      <input
        #box
        type="checkbox"
        aria-describedby="summary-subscription-hint"
        [checked]="subscribed()"
        [attr.aria-busy]="busy()"
        (change)="save(box)"
      />
      {{ 'reports.dashboard.mail.label' | transloco }}
    </label>
    <p id="summary-subscription-hint" class="kk-small kk-muted kk-prose">
      {{ 'reports.dashboard.mail.hint' | transloco }}
    </p>
  `,
  host: { class: 'kk-no-print' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SummarySubscription {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemText);
  private readonly transloco = inject(TranslocoService);
  private readonly locale = inject(LocaleStore).locale;
  private readonly subscription = httpResource<MonthlySummarySubscription>(() => address);
  protected readonly subscribed = linkedSignal(
    () => this.subscription.hasValue() && this.subscription.value().subscribed,
  );
  protected readonly busy = signal(false);

  protected async save(box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    if (this.busy()) {
      box.checked = this.subscribed();
      return;
    }
    this.busy.set(true);
    try {
      await firstValueFrom(wanted ? this.http.put(address, null) : this.http.delete(address));
      this.subscribed.set(wanted);
      const key = `reports.dashboard.mail.${wanted ? 'begun' : 'ended'}`;
      this.toasts.show(this.transloco.translate(key, {}, this.locale()));
    } catch (error) {
      box.checked = this.subscribed();
      this.toasts.error(this.problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
