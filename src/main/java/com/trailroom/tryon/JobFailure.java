package com.trailroom.tryon;

import com.trailroom.kernel.Refusal;

/** Why a job failed; the name is the stable code of the API. */
public enum JobFailure implements Refusal.Reason {
    IMAGE_NO_PERSON("We could not find a person in the photo. Use one that shows one person from the front.", false),
    IMAGE_SEVERAL_PEOPLE("There is more than one person in the photo. Use one that shows a single person.", false),
    PERSON_NOT_UPRIGHT("The person in the photo is not standing upright and facing the camera.", false),
    LEGS_NOT_VISIBLE("The photo does not show the legs, which a full outfit needs.", false),
    GARMENT_BUSY_BACKGROUND("The garment's photo has a busy background. Use one on a plain background.", false),
    GARMENT_UNCLEAR_OUTLINE("We could not make out the garment's outline. Lay it flat on a plain background.", false),
    ENGINE_SAFETY_REFUSAL("The image service declined these pictures for safety reasons. Try other photos.", false),
    ENGINE_NO_IMAGE("The image service answered without a picture. Try again, or use clearer photos.", true),
    ENGINE_INVALID_RESULT("The picture that came back was not usable. Try again.", true),
    ENGINE_TIMEOUT("The picture took too long to make. Try again in a few minutes.", true),
    ENGINE_UNAVAILABLE("The image service cannot be reached at the moment. Try again in a few minutes.", true),
    PICTURES_DELETED("The pictures were deleted before the work began.", false),
    INTERRUPTED("The work was interrupted too often. Try again.", true),
    SERVER_ERROR("Something went wrong on our side. Try again.", true);

    private final String words;
    private final boolean retryable;

    JobFailure(String words, boolean retryable) {
        this.words = words;
        this.retryable = retryable;
    }

    /** One or two sentences for the person who waits: what happened, what to do. */
    @Override
    public String words() {
        return words;
    }

    /** When it is found out before the job is accepted. */
    @Override
    public int status() {
        return 422;
    }

    /** Whether the same pictures may work later. */
    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
