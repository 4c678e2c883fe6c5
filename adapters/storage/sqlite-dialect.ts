import { type QueryCompiler, type SelectModifierNode, SqliteDialect, SqliteQueryCompiler } from 'kysely';

/** A transaction on SQLite is alone: rows need no locks, and SQLite knows no words for them. */
class PortableQueryCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier === 'Distinct' || node.rawModifier !== undefined) super.visitSelectModifier(node);
  }
}

/** SQLite for the same queries as PostgreSQL. */
export class PortableSqliteDialect extends SqliteDialect {
  override createQueryCompiler(): QueryCompiler {
    return new PortableQueryCompiler();
  }
}
