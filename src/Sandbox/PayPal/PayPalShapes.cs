namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The bodies of each operation, from the vendor's OpenAPI file; what the sandbox does not play is <c>any</c>.</summary>
internal static class PayPalShapes
{
    private const string Money = "currency_code:3! value:money!";

    private const string Amount = $"""
        {Money} breakdown{"{"} item_total{"{"} {Money} {"}"} shipping{"{"} {Money} {"}"} handling{"{"} {Money} {"}"} tax_total{"{"} {Money} {"}"}
        insurance{"{"} {Money} {"}"} shipping_discount{"{"} {Money} {"}"} discount{"{"} {Money} {"}"} {"}"}
        """;

    private const string Source = """
        payment_source{
          paypal{ vault_id:255 email_address:254 name:any phone:any birth_date:10 tax_info:any address:any attributes:any billing_agreement_id:128
            experience_context{ brand_name:127 locale:10 shipping_preference:GET_FROM_FILE|NO_SHIPPING|SET_PROVIDED_ADDRESS return_url:2000
              cancel_url:2000 landing_page:LOGIN|GUEST_CHECKOUT|NO_PREFERENCE user_action:CONTINUE|PAY_NOW
              payment_method_preference:UNRESTRICTED|IMMEDIATE_PAYMENT_REQUIRED } }
          card{ vault_id:255 id:255 name:300 number:19 expiry:7 security_code:4 billing_address:any attributes:any stored_credential:any
            network_token:any experience_context:any }
          token{ id:255! type:BILLING_AGREEMENT! } }
        """;

    public static readonly PayPalShape CreateOrder = PayPalShape.Of($$"""
        intent:CAPTURE|AUTHORIZE! payer:any application_context:any processing_instruction:ORDER_COMPLETE_ON_PAYMENT_APPROVAL|NO_INSTRUCTION {{Source}}
        purchase_units[10]!{ reference_id:256 description:127 custom_id:127 invoice_id:127 soft_descriptor:22 amount!{ {{Amount}} } payee:any
          payment_instruction:any shipping:any supplementary_data:any
          items[100]{ name:127! quantity:quantity! description:127 sku:127 category:DIGITAL_GOODS|PHYSICAL_GOODS|DONATION unit_amount!{ {{Money}} } tax{ {{Money}} } } }
        """);

    public static readonly PayPalShape Pay = PayPalShape.Of(Source);

    public static readonly PayPalShape Patch = PayPalShape.Of("op:add|remove|replace|move|copy|test! path:1000 value:any from:1000");

    public static readonly PayPalShape PatchedAmount = PayPalShape.Of(Amount);

    public static readonly PayPalShape Capture = PayPalShape.Of($$"""
        amount{ {{Money}} } invoice_id:127 note_to_payer:255 soft_descriptor:22 final_capture:bool payment_instruction:any
        """);

    public static readonly PayPalShape Reauthorize = PayPalShape.Of($"amount{{ {Money} }}");

    public static readonly PayPalShape Refund = PayPalShape.Of($$"""
        amount{ {{Money}} } custom_id:127 invoice_id:127 note_to_payer:255 payment_instruction:any
        """);

    public static readonly PayPalShape SetupToken = PayPalShape.Of("""
        customer{ id:22 } payment_source!{ card{ name:300 number:19 expiry:7 security_code:4 brand:255 billing_address:any verification_method:255 experience_context:any }
          paypal{ description:128 usage_type:255 customer_type:255 permit_multiple_payment_tokens:bool usage_pattern:30 shipping:any
            experience_context{ brand_name:300 locale:10 return_url:2000 cancel_url:2000 shipping_preference:50 vault_instruction:255 user_action:8 } } }
        """);

    public static readonly PayPalShape PaymentToken = PayPalShape.Of("""
        customer{ id:22 } payment_source!{ token!{ id:255! type:SETUP_TOKEN|BILLING_AGREEMENT! } }
        """);

    public static readonly PayPalShape Webhook = PayPalShape.Of("url:2048! event_types[500]!{ name:255! }");

    public static readonly PayPalShape Verify = PayPalShape.Of("""
        auth_algo:100! cert_url:500! transmission_id:50! transmission_sig:500! transmission_time:100! webhook_id:50! webhook_event:any!
        """);
}
