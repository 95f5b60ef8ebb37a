/** The demonstration: former Sóc Trăng in 2024, Cần Thơ of today, all of it made up or published. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "sealing",
            "figures",
            "imports",
            "documents",
            "clocks",
            "tips",
            "tips::terms",
            "cases",
            "cases::terms",
            "papers",
            "movement",
            "movement::group",
            "returns",
            "returns :: filing",
            "awards",
            "awards::nomination",
            "awards::occasion",
            "reports"
        })
@NullMarked
package vn.tindan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
