import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type Dialect,
  type Driver,
  GeneratedNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

/**
 * What the portable types of our migrations are called here. Epoch milliseconds need 64 bits; text is compared byte by
 * byte, as SQLite does, whatever language the server speaks.
 */
const NAMES: Readonly<Record<string, string>> = {
  integer: 'bigint',
  blob: 'bytea',
  text: 'text collate "C"',
};

/** On SQLite an integer primary key numbers itself; here it has to be said. */
const numbersItself = ({ dataType, primaryKey }: ColumnDefinitionNode): boolean =>
  primaryKey === true && DataTypeNode.is(dataType) && dataType.dataType === 'integer';

class PortableQueryCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(NAMES[node.dataType] ?? node.dataType);
  }

  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const generated = GeneratedNode.create({ identity: true, byDefault: true });
    super.visitColumnDefinition(numbersItself(node) ? { ...node, autoIncrement: false, generated } : node);
  }
}

/** PostgreSQL for the same migrations and queries as SQLite. */
export const postgresDialect = (driver: Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PortableQueryCompiler(),
});
