import { Injectable } from '@nestjs/common';
import type { ImportKind, ImportKindName } from './import-kind';

/** The kinds of import that the features of this application give. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<ImportKindName, ImportKind>();

  add(kind: ImportKind): void {
    this.kinds.set(kind.name, kind);
  }

  of(name: ImportKindName): ImportKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`No feature brings in ${name}`);
    return kind;
  }
}
