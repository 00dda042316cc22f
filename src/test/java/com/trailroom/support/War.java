package com.trailroom.support;

import com.trailroom.account.AccountSeed;
import com.trailroom.account.QuickHashing;
import com.trailroom.account.StrictStage;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The product as it was built, a door for the cast of the tests, a domain where addresses have to be verified, and passwords
 * that are hashed in no time.
 */
public final class War {

    private static final WebArchive BUILT = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File("target/ROOT.war"))
            .as(WebArchive.class)
            .addClasses(StageDoor.class, StrictStage.class, QuickHashing.class, AccountSeed.class);

    private War() {}

    /** Always the same one, and not to be changed. */
    public static WebArchive built() {
        return BUILT;
    }
}
