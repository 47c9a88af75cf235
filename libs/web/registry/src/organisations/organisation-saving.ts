import { Injectable, signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { FormSaving, problemOf } from '@kakehashi/web/platform';

/** An organisation of a similar name that is there already. */
interface SimilarOrganisation {
  readonly id: string;
  readonly name: string;
}

/** One write of the form of an organisation; keeps which similar ones it was refused for. */
@Injectable()
export class OrganisationSaving extends FormSaving {
  protected readonly scope = 'organisations';
  /** The organisations of a similar name for which a write was refused last. */
  readonly similar = signal<readonly SimilarOrganisation[]>([]);

  protected override run<T>(form: FormGroup, send: () => Promise<T>): Promise<T | null> {
    return super.run(form, async () => {
      try {
        return await send();
      } catch (error) {
        const similar = similarIn(error);
        if (similar) this.similar.set(similar);
        throw error;
      }
    });
  }
}

function similarIn(error: unknown): readonly SimilarOrganisation[] | undefined {
  return (problemOf(error) as { similar?: SimilarOrganisation[] } | null)?.similar;
}
