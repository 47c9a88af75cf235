import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ProgrammeView } from '@kakehashi/shared/contracts';
import { DatePipe, LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ProgrammeDialog } from './programme-dialog';

/** The programmes of trainee placements: which take nominations, which follow which. */
@Component({
  selector: 'kk-programme-list',
  imports: [DatePipe, EmptyState, Icon, PageHeader, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './programme-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgrammeList {
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly texts = inject(ProblemText);
  protected readonly programmes = httpResource<{ items: ProgrammeView[] }>(() => '/api/programmes');
  protected readonly tones = { upcoming: 'waiting', open: 'moving', closed: 'stopped' } as const;

  protected nameOf({ nameJa, nameEn }: ProgrammeView): string {
    return this.#locale() === 'ja' ? nameJa : nameEn;
  }

  protected successorOf({ successor }: ProgrammeView): string | null {
    const items = this.programmes.hasValue() ? this.programmes.value().items : [];
    const found = items.find(({ code }) => code === successor);
    return found ? this.nameOf(found) : null;
  }

  protected toneOf({ state }: ProgrammeView) {
    return this.tones[state as keyof typeof this.tones];
  }

  protected async edit(programme: ProgrammeView | null): Promise<void> {
    const others = this.programmes.hasValue() ? this.programmes.value().items : [];
    const ref = this.#dialog.open<ProgrammeView>(ProgrammeDialog, {
      data: { programme, others },
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const saved = await firstValueFrom(ref.closed);
    if (!saved) return;
    this.#toasts.show(this.#transloco.translate(`admin.programmes.${programme ? 'saved' : 'added'}`));
    this.programmes.reload();
  }
}
