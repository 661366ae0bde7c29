/**
 * 示范区 · The demo district: invented places, people and a year of issues, loaded by driving the
 * product's own faces.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: sheet",
      "audit",
      "access",
      "approval",
      "approval :: flow",
      "attendance",
      "attendance :: leave",
      "attendance :: roster",
      "calendar",
      "directory",
      "directory :: profile",
      "files",
      "grid",
      "grid :: geojson",
      "grid :: planning",
      "inspection",
      "inspection :: campaign",
      "inspection :: checking",
      "inspection :: finding",
      "inspection :: ranking",
      "inspection :: standard",
      "issue",
      "issue :: category",
      "issue :: released",
      "issue :: routing",
      "issue :: texthelp",
      "journal",
      "journal :: note",
      "journal :: plan",
      "journal :: report",
      "journal :: talk",
      "officials",
      "officials :: pool",
      "open311",
      "petition",
      "secondment",
      "secondment :: batch",
      "secondment :: cohort",
      "secondment :: placement",
      "secondment :: post",
      "secondment :: team",
      "selection :: brief",
      "selection :: nomination",
      "selection :: placing",
      "selection :: preference",
      "selection :: rule",
      "signal",
      "talent :: example",
      "talent :: follow",
      "tasklist",
      "tasklist :: clearing",
      "tasklist :: contract",
      "zoning :: plan",
      "zoning :: scheme",
      "zoning :: trait"
    })
@NullMarked
package yixian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
