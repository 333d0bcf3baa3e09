// duckdb_scan.js DIR NOW: the ids of open orders below DIR that should have been completed before NOW.
// Modules are found through NODE_PATH.
const { DuckDBInstance } = require("@duckdb/node-api");

async function main([orders, now]) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const result = await connection.runAndReadAll(`
    SELECT id FROM read_json(${quoted(orders + "/**/*.json")},
      columns = {id: 'VARCHAR', state: 'VARCHAR', requestedCompletionDate: 'VARCHAR'})
    WHERE state IN ('acknowledged', 'inProgress', 'held', 'pending') AND requestedCompletionDate < ${quoted(now)}
    ORDER BY id`);
  for (const [id] of result.getRows()) console.log(id);
}

main(process.argv.slice(2));
