import java.sql.DriverManager;
import java.util.Properties;

public class Jdbc {
  public static void main(String[] arguments) throws Exception {
    var readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    var file = "jdbc:duckdb:" + System.getenv("RELEASE") + "/adequation.duckdb";
    try (var connection = DriverManager.getConnection(file, readOnly);
        var answer = connection.createStatement().executeQuery(System.getenv("QUESTION"))) {
      answer.next();
      System.out.println("RESULT " + connection.getMetaData().getDatabaseProductVersion() + " rows=" + answer.getLong(1)
          + " short=" + answer.getDouble(2));
    }
  }
}
